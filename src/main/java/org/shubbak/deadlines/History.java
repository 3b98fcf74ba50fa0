package org.shubbak.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a clock's events mean.
 *
 * <p>The day of filing is not counted (Civil Procedure Law 13/1968, art. 15). The day on which the clock is paused is still
 * ours, the day on which it resumes is still the other's. In calendar days the last day moves by the paused and the extended
 * days; if it then falls on a day off, it is extended to the first working day after it (art. 18). In working days the paused
 * days are not counted and the last day is a working day by itself. A pause that begins after the last day has passed does
 * not bring it back. A clock that waits for its beginning counts from the day it begins; until then from today.
 */
record History(LocalDate started, DeadlineRule rule, List<ClockEvent> events, Predicate<LocalDate> workingDay) {

    private static final Set<ClockEvent.Kind> SWITCHES =
            EnumSet.of(ClockEvent.Kind.PAUSED, ClockEvent.Kind.RESUMED, ClockEvent.Kind.AWAITED, ClockEvent.Kind.BEGUN);

    /** The days after {@code from} up to and including {@code to}. */
    private record Pause(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }

        int days() {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    /** The last day of the period, an unfinished pause taken to end on {@code today}. */
    LocalDate due(LocalDate today) {
        return rule.dayKind() == DeadlineRule.DayKind.WORKING ? dueInWorkingDays(today) : dueInCalendarDays(today);
    }

    private LocalDate dueInWorkingDays(LocalDate today) {
        List<Pause> pauses = pauses(today);
        LocalDate day = begin(today);
        for (int left = length(day); left > 0; ) {
            day = day.plusDays(1);
            left -= counts(day, pauses) ? 1 : 0;
        }
        return day;
    }

    private LocalDate dueInCalendarDays(LocalDate today) {
        LocalDate begin = begin(today);
        LocalDate last = begin.plusDays(length(begin));
        for (Pause pause : pauses(today)) {
            if (!pause.from().isBefore(begin) && !pause.from().isAfter(firstWorkingDayFrom(last))) {
                last = last.plusDays(pause.days());
            }
        }
        return firstWorkingDayFrom(last);
    }

    private LocalDate firstWorkingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!workingDay.test(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The days that the rule and its extensions give, in the days that it counts. */
    int length(LocalDate begin) {
        int weekDays = rule.dayKind() == DeadlineRule.DayKind.WORKING ? 5 : 7;
        int own = switch (rule.unit()) {
            case DAY -> rule.value();
            case WEEK -> rule.value() * weekDays;
            case MONTH -> (int) ChronoUnit.DAYS.between(begin, begin.plusMonths(rule.value()));
        };
        return own
                + events.stream().mapToInt(e -> e.days() == null ? 0 : e.days()).sum();
    }

    /** The day from which the days count: that of filing, or the one on which an awaited clock began. */
    private LocalDate begin(LocalDate today) {
        if (events.stream().noneMatch(event -> event.kind() == ClockEvent.Kind.AWAITED)) {
            return started;
        }
        return dayOf(ClockEvent.Kind.BEGUN).orElseGet(() -> endOf(today));
    }

    private Optional<LocalDate> dayOf(ClockEvent.Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(ClockEvent::day)
                .findFirst();
    }

    private boolean isPending() {
        return !switches().isEmpty() && switches().getLast().kind() == ClockEvent.Kind.AWAITED;
    }

    /** The last day of the period that a notice opened, null without a notice. */
    @Nullable
    LocalDate secondDue(@Nullable DeadlineRule second, LocalDate today) {
        return second == null ? null : afterNotice(second).due(today);
    }

    /** What came after the notice, as a history of its own that starts on the day of the notice. */
    private History afterNotice(DeadlineRule second) {
        List<ClockEvent> later = new ArrayList<>();
        LocalDate noticed = started;
        for (ClockEvent event : events) {
            if (event.kind() == ClockEvent.Kind.NOTICED) {
                noticed = event.day();
                later.clear();
            } else if (event.kind() == ClockEvent.Kind.NOTICE_EXPIRED) {
                later.add(ClockEvent.of(event.day(), ClockEvent.Kind.EXPIRED));
            } else if (event.kind() != ClockEvent.Kind.EXPIRED && event.kind() != ClockEvent.Kind.EXTENDED) {
                later.add(event);
            }
        }
        return new History(noticed, second, later, workingDay);
    }

    /** The account with that of the period that a notice opened. */
    DayLedger ledger(LocalDate today, @Nullable DeadlineRule second) {
        return ledger(today).with(second == null ? null : afterNotice(second).ledger(today));
    }

    /** The account of every day from the start to {@code today}, or to the stop. */
    DayLedger ledger(LocalDate today) {
        LocalDate end = endOf(today);
        List<Segment> segments = segments(end);
        List<Pause> pauses = pauses(end);
        long ours = started.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> counts(day, pauses))
                .count();
        return new DayLedger(
                started,
                due(end),
                (int) ours,
                length(begin(end)),
                isPaused(),
                stopDay() != null,
                isPending(),
                dayOf(ClockEvent.Kind.EXPIRED).orElse(null),
                rule,
                segments,
                null);
    }

    private boolean counts(LocalDate day, List<Pause> pauses) {
        boolean kind = rule.dayKind() == DeadlineRule.DayKind.CALENDAR || workingDay.test(day);
        return kind && pauses.stream().noneMatch(pause -> pause.holds(day));
    }

    private LocalDate endOf(LocalDate today) {
        LocalDate stop = stopDay();
        LocalDate end = stop == null ? today : stop;
        return end.isBefore(started) ? started : end;
    }

    private @Nullable LocalDate stopDay() {
        return dayOf(ClockEvent.Kind.STOPPED).orElse(null);
    }

    private boolean isPaused() {
        return !switches().isEmpty() && switches().getLast().party() != null;
    }

    private List<ClockEvent> switches() {
        return events.stream().filter(e -> SWITCHES.contains(e.kind())).toList();
    }

    private List<Pause> pauses(LocalDate end) {
        return segments(endOf(end)).stream()
                .filter(segment -> segment.party() != Party.US)
                .map(segment -> new Pause(segment.from(), segment.to()))
                .toList();
    }

    private List<Segment> segments(LocalDate end) {
        List<Segment> segments = new ArrayList<>();
        LocalDate from = started;
        Party party = Party.US;
        String who = null;
        for (ClockEvent event : switches()) {
            addSegment(segments, from, event.day(), party, who);
            from = event.day();
            party = event.party() == null ? Party.US : event.party();
            who = event.who();
        }
        addSegment(segments, from, end, party, who);
        return segments;
    }

    private static void addSegment(
            List<Segment> segments, LocalDate from, LocalDate to, Party party, @Nullable String who) {
        if (to.isAfter(from)) {
            segments.add(new Segment(from, to, party, who, (int) ChronoUnit.DAYS.between(from, to)));
        }
    }
}
