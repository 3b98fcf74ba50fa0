package org.shubbak.platform.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.shubbak.shared.CairoTime;

/** When things happen: on working days, in office hours, never in the future. */
final class Timeline {

    private static final int OPENS = 9 * 3600;
    private static final int LAST_INTAKE = 14 * 3600;
    private static final int RECENT_DAYS = 25;

    private static final int USUAL_PAUSE = 4;
    private static final int LONG_PAUSE = 11;
    private static final double SHARE_SLOW = 0.11;

    private final List<LocalDate> days;
    /** How much of all work has come in by the end of each day. */
    private final double[] until;
    private final Random random;

    Timeline(Shape shape, LocalDate until, Set<LocalDate> holidays, Random random) {
        this.days = shape.from()
                .datesUntil(until)
                .filter(day -> DueRule.isWorkingDay(day, holidays))
                .toList();
        this.until = days.stream().mapToDouble(shape.season()).toArray();
        Arrays.parallelPrefix(this.until, Double::sum);
        this.random = random;
    }

    /** The working day by which the {@code share}-th part of all work has come in, from 0 to 1. */
    int dayAt(double share) {
        int found = Arrays.binarySearch(until, share * until[until.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, days.size() - 1);
    }

    boolean isRecent(int day) {
        return day >= days.size() - RECENT_DAYS;
    }

    int recentDay() {
        return days.size() - 1 - random.nextInt(RECENT_DAYS);
    }

    /** The same, now and then with long waits between the acts; empty when the last act lies ahead of us. */
    Optional<List<Instant>> actsAsTimeRuns(int day, int acts) {
        int pause = random.nextDouble() < SHARE_SLOW ? LONG_PAUSE : USUAL_PAUSE;
        var moments = acts(day, acts, pause);
        var last = CairoTime.date(moments.getLast());
        return last.equals(days.getLast()) && day < days.size() - 1 && acts > 1 ? Optional.empty() : Optional.of(moments);
    }

    /** The moments of a case's acts, each on a later hour or day than the one before. */
    List<Instant> acts(int day, int acts) {
        return acts(day, acts, USUAL_PAUSE);
    }

    private List<Instant> acts(int day, int acts, int pause) {
        var moments = new ArrayList<Instant>(acts);
        var on = day;
        var second = OPENS + random.nextInt(LAST_INTAKE - OPENS);
        for (int act = 0; act < acts; act++) {
            moments.add(days.get(on).atStartOfDay(CairoTime.ZONE).toInstant().plusSeconds(second));
            var next = Math.min(on + random.nextInt(pause), days.size() - 1);
            second = next == on ? second + 300 + random.nextInt(1200) : OPENS + random.nextInt(LAST_INTAKE - OPENS);
            on = next;
        }
        return moments;
    }
}
