package org.shubbak.oversight.late;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * After how many days over its due day a request is brought to the level above.
 *
 * @param version 0 for what holds where a governorate set nothing
 */
public record Thresholds(int governorateDays, int ministryDays, int version) {

    public static final Thresholds USUAL = new Thresholds(15, 45, 0);

    static final int LATEST_GOVERNORATE = 60;
    static final int LATEST_MINISTRY = 90;

    /** The level of a request that was due on a day. */
    Level level(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        if (days >= ministryDays) {
            return Level.MINISTRY;
        }
        return days >= governorateDays ? Level.GOVERNORATE : Level.CENTRE;
    }
}
