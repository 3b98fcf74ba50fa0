package org.shubbak.oversight.tally;

import org.jspecify.annotations.Nullable;

/**
 * One step of the age pyramid (هرم الأعمار): open requests received that many days ago.
 *
 * @param toDays counted too; null for the top
 */
public record Age(int fromDays, @Nullable Integer toDays, long requests) {

    /** Where the steps begin, in days. */
    static final int[] STEPS = {0, 4, 8, 16, 31, 61, 91, 181, 366};
}
