package org.shubbak.platform.history;

import java.time.LocalDate;
import java.util.function.ToDoubleFunction;

/**
 * What a history looks like: since when, how busy its days are, and which centres see how much of the work.
 *
 * @param season how much comes in on a day, beside other days
 * @param shareOfFirst of the main centre, the rest of {@code shareOfMain} among all that decide themselves
 * @param shareOfMobile of the mobile centre; what then remains goes to the small units
 * @param asTimeRuns whether a case is open because its end lies ahead; otherwise the last ones are
 */
public record Shape(
        LocalDate from,
        ToDoubleFunction<LocalDate> season,
        double shareOfFirst,
        double shareOfMain,
        double shareOfMobile,
        boolean asTimeRuns) {

    private static final int YEARS = 3;

    /** January first: less in Ramadan (18 February to 19 March 2026) and after, most in summer and when schools begin. */
    private static final double[] SEASONS = {1.0, 0.85, 0.7, 1.0, 0.95, 1.1, 1.15, 1.1, 1.2, 1.1, 1.0, 0.9};

    /** Three even years, for measuring. */
    public static Shape even(LocalDate today) {
        return new Shape(today.minusYears(YEARS), day -> 1, 0.15, 0.5, 0, false);
    }

    /** A year of a governorate as it might have been, for looking at: seasons, delays, mostly the main centres. */
    public static Shape year(LocalDate today) {
        return new Shape(
                today.minusMonths(11).withDayOfMonth(1),
                day -> SEASONS[day.getMonthValue() - 1],
                0.12,
                0.73,
                0.005,
                true);
    }
}
