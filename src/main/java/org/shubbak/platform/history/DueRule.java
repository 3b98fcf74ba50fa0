package org.shubbak.platform.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The period of a case, computed as the clocks of the product compute it, for cases that were never paused. */
record DueRule(int value, String unit, boolean working) {

    LocalDate due(LocalDate started, Set<LocalDate> holidays) {
        return working ? inWorkingDays(started, holidays) : inCalendarDays(started, holidays);
    }

    static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.FRIDAY
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && !holidays.contains(day);
    }

    private LocalDate inWorkingDays(LocalDate started, Set<LocalDate> holidays) {
        var day = started;
        for (int left = unit.equals("WEEK") ? value * 5 : value; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day, holidays) ? 1 : 0;
        }
        return day;
    }

    private LocalDate inCalendarDays(LocalDate started, Set<LocalDate> holidays) {
        var day = switch (unit) {
            case "MONTH" -> started.plusMonths(value);
            case "WEEK" -> started.plusWeeks(value);
            default -> started.plusDays(value);
        };
        while (!isWorkingDay(day, holidays)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
