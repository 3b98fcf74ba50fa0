package org.shubbak.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after an act.
 *
 * @param opened the steps the act opened
 * @param ended whether nothing is left to do
 * @param endName the id of the end that was reached last, for example {@code delivered} or {@code refused}
 */
public record Advance(
        List<OpenedStep> opened, boolean ended, @Nullable String endName) {

    public Advance {
        opened = List.copyOf(opened);
    }
}
