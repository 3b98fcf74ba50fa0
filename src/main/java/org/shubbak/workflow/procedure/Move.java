package org.shubbak.workflow.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one act did to a case.
 *
 * @param opened task instances that opened and are still open
 * @param closed task instances that closed, the completed one included
 * @param set alarms that begin to run
 * @param left activations that are over; their alarms are void
 * @param end the end reached last in the procedure itself, when the case is over
 */
public record Move(
        ProcedureState state,
        Map<String, Object> variables,
        List<Work> opened,
        List<Work> closed,
        List<Alarm> set,
        Set<Integer> left,
        @Nullable String end) {

    public boolean ended() {
        return end != null;
    }
}
