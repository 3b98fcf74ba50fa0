package org.shubbak.deadlines;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in time, from which «Day 12 of 30; 6 days waiting on you; 2 on the Civil Defence» is written
 * (سجل الأيام).
 *
 * @param due the last day, as if a paused clock resumed today
 * @param day days of ours so far, in the days that the rule counts; more than {@code ofDays} when late
 * @param ofDays the days that the rule and its extensions give
 * @param pending whether what starts the clock has not happened yet; the due date is then as if it happened today
 * @param expired the day on which the effect of the last day was applied, null before
 * @param segments every calendar day since the start, once, in order
 * @param second the period that the applicant's notice opened, null before he gave it
 */
public record DayLedger(
        LocalDate started,
        LocalDate due,
        int day,
        int ofDays,
        boolean paused,
        boolean stopped,
        boolean pending,
        @Nullable LocalDate expired,
        DeadlineRule rule,
        List<Segment> segments,
        @Nullable DayLedger second) {

    public DayLedger {
        segments = List.copyOf(segments);
    }

    DayLedger with(@Nullable DayLedger other) {
        return new DayLedger(started, due, day, ofDays, paused, stopped, pending, expired, rule, segments, other);
    }

    /** Whether the administration is silent beyond its time, and nobody was told so yet. */
    public boolean mayBeNotified() {
        return second == null && !stopped && !pending && late();
    }

    public int daysOnUs() {
        return days(Party.US);
    }

    public int daysOnApplicant() {
        return days(Party.APPLICANT);
    }

    public int daysOnBodies() {
        return days(Party.BODY);
    }

    /** Days per outside body, in the order in which they were asked. */
    public Map<String, Integer> bodies() {
        Map<String, Integer> bodies = new LinkedHashMap<>();
        segments.stream()
                .filter(segment -> segment.party() == Party.BODY)
                .forEach(s -> bodies.merge(Objects.requireNonNullElse(s.who(), ""), s.days(), Integer::sum));
        return bodies;
    }

    /** True if the administration has used more days than it has. */
    public boolean late() {
        return !paused
                && day > 0
                && !segments.isEmpty()
                && segments.getLast().to().isAfter(due);
    }

    private int days(Party party) {
        return segments.stream()
                .filter(segment -> segment.party() == party)
                .mapToInt(Segment::days)
                .sum();
    }
}
