package org.shubbak.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The last day of a period, computed without a clock that anybody keeps. */
public final class DueDate {

    private DueDate() {}

    /** The last day of a period that starts on this day and waits for nobody. */
    public static LocalDate unpaused(DeadlineRule rule, LocalDate started, Predicate<LocalDate> workingDay) {
        return new History(started, rule, List.of(), workingDay).due(started);
    }
}
