package org.shubbak.platform.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The period of a case, computed as the clocks of the product compute it. */
record DueRule(int value, String unit, boolean working) {

    LocalDate due(LocalDate started, Set<LocalDate> holidays) {
        return due(started, List.of(), holidays);
    }

    /** The day on which the clock stopped is still ours, the one on which it went on is still the other's. */
    record Pause(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }

    LocalDate due(LocalDate started, List<Pause> pauses, Set<LocalDate> holidays) {
        if (working) {
            return inWorkingDays(started, pauses, holidays);
        }
        long paused = pauses.stream()
                .mapToLong(pause -> ChronoUnit.DAYS.between(pause.from(), pause.to()))
                .sum();
        return onWorkingDay(plainDays(started).plusDays(paused), holidays);
    }

    static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.FRIDAY
                && day.getDayOfWeek() != DayOfWeek.SATURDAY
                && !holidays.contains(day);
    }

    private LocalDate inWorkingDays(LocalDate started, List<Pause> pauses, Set<LocalDate> holidays) {
        var day = started;
        for (int left = unit.equals("WEEK") ? value * 5 : value; left > 0; ) {
            day = day.plusDays(1);
            var counted = day;
            boolean waits = pauses.stream().anyMatch(pause -> pause.covers(counted));
            left -= isWorkingDay(day, holidays) && !waits ? 1 : 0;
        }
        return day;
    }

    private LocalDate plainDays(LocalDate started) {
        return switch (unit) {
            case "MONTH" -> started.plusMonths(value);
            case "WEEK" -> started.plusWeeks(value);
            default -> started.plusDays(value);
        };
    }

    private static LocalDate onWorkingDay(LocalDate day, Set<LocalDate> holidays) {
        var working = day;
        while (!isWorkingDay(working, holidays)) {
            working = working.plusDays(1);
        }
        return working;
    }
}
