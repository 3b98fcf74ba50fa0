package org.shubbak.oversight.dashboard;

import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Listed;

/**
 * A late request with who has it.
 *
 * @param role who has its oldest open step, {@code payment} or {@code delivery} where the applicant is to come
 * @param personAr the person's name; null for shared windows and undealt steps
 * @param escalatedTo the level told when its time ran out; null before
 */
public record LateRow(
        Listed listed,
        String serviceAr,
        String serviceEn,
        long daysLate,
        @Nullable String role,
        @Nullable String personAr,
        @Nullable String personEn,
        @Nullable String escalatedTo) {}
