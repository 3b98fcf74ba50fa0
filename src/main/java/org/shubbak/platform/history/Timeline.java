package org.shubbak.platform.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shubbak.shared.CairoTime;

/** When things happen: on working days, in office hours, never in the future. */
final class Timeline {

    private static final int OPENS = 9 * 3600;
    private static final int LAST_INTAKE = 14 * 3600;
    private static final int RECENT_DAYS = 25;

    private final List<LocalDate> days;
    private final Random random;

    Timeline(LocalDate from, LocalDate until, Set<LocalDate> holidays, Random random) {
        this.days = from.datesUntil(until)
                .filter(day -> DueRule.isWorkingDay(day, holidays))
                .toList();
        this.random = random;
    }

    /** The working day of the {@code share}-th part of all time, from 0 to 1. */
    int dayAt(double share) {
        return Math.min((int) (share * days.size()), days.size() - 1);
    }

    boolean isRecent(int day) {
        return day >= days.size() - RECENT_DAYS;
    }

    int recentDay() {
        return days.size() - 1 - random.nextInt(RECENT_DAYS);
    }

    /** The moments of a case's acts, each on a later hour or day than the one before. */
    List<Instant> acts(int day, int acts) {
        var moments = new ArrayList<Instant>(acts);
        var on = day;
        var second = OPENS + random.nextInt(LAST_INTAKE - OPENS);
        for (int act = 0; act < acts; act++) {
            moments.add(days.get(on).atStartOfDay(CairoTime.ZONE).toInstant().plusSeconds(second));
            var next = Math.min(on + random.nextInt(4), days.size() - 1);
            second = next == on ? second + 300 + random.nextInt(1200) : OPENS + random.nextInt(LAST_INTAKE - OPENS);
            on = next;
        }
        return moments;
    }
}
