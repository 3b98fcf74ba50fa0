package org.shubbak.oversight.signals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of dealt work as it stands in the records.
 *
 * @param staff who finished it, or who has it
 * @param closed null while it is open
 * @param asked how often the applicant was asked in it to complete the file
 */
record Step(
        UUID request,
        String number,
        UUID staff,
        String unit,
        String service,
        String task,
        Instant registered,
        Instant opened,
        @Nullable Instant closed,
        String outcome,
        boolean outOfTurn,
        int asked) {

    Instant end() {
        return closed == null ? Instant.MAX : closed;
    }
}
