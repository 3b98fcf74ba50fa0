package org.shubbak.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The calendar changed; told inside the transaction that changed it.
 *
 * @param from the day that is a working day again; null when a holiday was added
 * @param to the day that is now off; null when one was withdrawn
 * @param scope {@code national} or a governorate's code
 */
public record HolidayMoved(
        @Nullable LocalDate from, @Nullable LocalDate to, String scope, String decree) {}
