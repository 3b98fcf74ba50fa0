package org.shubbak.oversight.dashboard;

import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Waiting;

/**
 * For whom open requests wait, with a name.
 *
 * @param nameAr a department's or a body's; null for a role of the unit and for what the applicant is to do
 */
public record Waiter(
        Waiting waiting, @Nullable String nameAr, @Nullable String nameEn) {}
