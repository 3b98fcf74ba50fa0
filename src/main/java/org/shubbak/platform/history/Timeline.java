package org.shubbak.platform.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    private static final double SHARE_LATE = 0.1;
    private static final double SHARE_STUCK = 0.003;
    private static final double SHARE_HELD_UP = 0.35;
    private static final double HELD_UP_PART = 0.45;

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

    LocalDate date(int day) {
        return days.get(day);
    }

    boolean isRecent(int day) {
        return day >= days.size() - RECENT_DAYS;
    }

    int recentDay() {
        return days.size() - 1 - random.nextInt(RECENT_DAYS);
    }

    /**
     * The moments of a case as it might have gone: mostly within its time, one in ten over it, and the younger it is the more
     * likely something holds it up, in parts of its legal time. Empty when it stands still or its last act lies ahead of us.
     *
     * @param slowness of the centre; 1 for a usual one
     */
    Optional<List<Instant>> actsAsTimeRuns(int day, int acts, LocalDate due, double slowness) {
        int age = days.size() - 1 - day;
        int legal = Math.max(1, workingDays(day, due));
        boolean standing = random.nextDouble()
                < SHARE_STUCK * slowness + SHARE_HELD_UP * Math.exp(-age / (HELD_UP_PART * slowness * legal));
        int span = (int) Math.round(legal * shareOfItsTime(slowness));
        if (standing || span > age) {
            return Optional.empty();
        }
        var on = random.ints(acts, 0, span + 1).sorted().toArray();
        on[acts - 1] = span;
        on[0] = 0;
        return Optional.of(moments(day, on));
    }

    private double shareOfItsTime(double slowness) {
        return random.nextDouble() < SHARE_LATE * slowness
                ? 1 + random.nextDouble() * 1.2
                : 0.15 + 0.8 * random.nextDouble();
    }

    private int workingDays(int day, LocalDate due) {
        int found = Collections.binarySearch(days, due);
        return found >= 0 ? found - day : (int) (ChronoUnit.DAYS.between(days.get(day), due) * 5 / 7);
    }

    private List<Instant> moments(int day, int[] on) {
        var moments = new ArrayList<Instant>(on.length);
        var second = 0;
        for (int act = 0; act < on.length; act++) {
            var sameDay = act > 0 && on[act] == on[act - 1];
            second = sameDay ? second + 200 + random.nextInt(600) : OPENS + random.nextInt(LAST_INTAKE - OPENS);
            moments.add(at(day + on[act], second));
        }
        return moments;
    }

    private Instant at(int day, int second) {
        return days.get(day).atStartOfDay(CairoTime.ZONE).toInstant().plusSeconds(second);
    }

    /** The moments of a case's acts, each on a later hour or day than the one before. */
    List<Instant> acts(int day, int acts) {
        var moments = new ArrayList<Instant>(acts);
        var on = day;
        var second = OPENS + random.nextInt(LAST_INTAKE - OPENS);
        for (int act = 0; act < acts; act++) {
            moments.add(at(on, second));
            var next = Math.min(on + random.nextInt(4), days.size() - 1);
            second = next == on ? second + 300 + random.nextInt(1200) : OPENS + random.nextInt(LAST_INTAKE - OPENS);
            on = next;
        }
        return moments;
    }
}
