package org.shubbak.oversight.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a drill-down.
 *
 * @param next where the next page begins; null on the last
 */
public record Listing(List<Listed> rows, @Nullable After next) {

    /** The last row of a page: its day in the list's order, and its id. */
    public record After(LocalDate day, UUID request) {

        /** Reads what {@link #toString()} wrote; null for anything else. */
        public static @Nullable After read(@Nullable String text) {
            if (text == null || text.length() != 47 || text.charAt(10) != '_') {
                return null;
            }
            try {
                return new After(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
            } catch (java.time.DateTimeException | IllegalArgumentException shapeless) {
                return null;
            }
        }

        /** For an address. */
        @Override
        public String toString() {
            return day + "_" + request;
        }
    }
}
