package org.shubbak.oversight.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.shubbak.organisation.WorkingCalendar;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** The last minutes of a centre's day, and what comes after them. */
@Component
class ClosingTime {

    private static final int LAST_MINUTES = 15;

    private record Day(String unit, LocalDate day) {}

    private final WorkingCalendar calendar;

    ClosingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether a moment lies there; days are looked up once. */
    BiPredicate<String, Instant> within() {
        Map<Day, LocalTime> ends = new HashMap<>();
        return (unit, at) -> {
            var local = at.atZone(CairoTime.ZONE);
            LocalTime end = ends.computeIfAbsent(new Day(unit, local.toLocalDate()), this::end);
            return !local.toLocalTime().isBefore(end);
        };
    }

    /** From when on; midnight on a day off, so that all of it counts. */
    private LocalTime end(Day day) {
        return calendar.openingHours(new UnitId(day.unit()), day.day())
                .map(hours -> hours.closes().minusMinutes(LAST_MINUTES))
                .orElse(LocalTime.MIN);
    }
}
