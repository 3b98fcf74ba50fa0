package org.shubbak.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A feast (إجازة رسمية) and the day that is off for it.
 *
 * @param observed the day that is off
 * @param nominal the feast itself
 * @param scope {@code national} or a governorate's code
 * @param decree what moved or declared it; null while the feast itself is off
 */
public record HolidayView(
        LocalDate observed,
        LocalDate nominal,
        String scope,
        String nameAr,
        String nameEn,
        @Nullable String decree) {

    public boolean moved() {
        return !observed.equals(nominal);
    }
}
