package org.shubbak.oversight.late;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which late requests are listed.
 *
 * @param all whether also those that were not brought up to the reader's level
 * @param cause only of this cause
 * @param body only waiting for this outside body, by its key
 * @param service only of this service
 * @param unit only received in this unit
 * @param after where the page begins: after this row
 */
public record LateFilter(
        boolean all,
        @Nullable Cause cause,
        @Nullable String body,
        @Nullable String service,
        @Nullable String unit,
        @Nullable Place after) {

    /** The place of a row in the list. */
    public record Place(LocalDate due, UUID request) {

        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }
}
