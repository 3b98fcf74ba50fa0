package org.shubbak.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may not go beyond.
 *
 * @param min the least number, inclusive
 * @param max the greatest number, inclusive
 * @param whole whether a number must have no fraction
 * @param maxLength the longest text in characters; the type's own limit when absent
 * @param days which dates are possible, seen from the day of filing in Cairo
 * @param pattern what the whole text must match, in the syntax of RE2, which cannot be made to run away
 * @param minRows the fewest rows of a table
 * @param maxRows the most rows of a table
 */
public record Limits(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean whole,
        @Nullable Integer maxLength,
        Days days,
        @Nullable String pattern,
        @Nullable Integer minRows,
        @Nullable Integer maxRows) {

    /** Which side of today a date may lie on. */
    public enum Days {
        ANY,
        NOT_PAST,
        NOT_FUTURE
    }

    static final Limits NONE = new Limits(null, null, false, null, Days.ANY, null, null, null);

    public Limits {
        days = days == null ? Days.ANY : days;
    }
}
