package org.shubbak.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HistoryTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);

    /** Alternating lengths of running and waiting, beginning with running. */
    record Story(LocalDate start, DeadlineRule rule, List<Integer> stretches, Set<LocalDate> holidays) {

        Predicate<LocalDate> workingDay() {
            return day -> day.getDayOfWeek() != DayOfWeek.FRIDAY
                    && day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && !holidays.contains(day);
        }

        History told() {
            List<ClockEvent> events = new ArrayList<>();
            LocalDate day = start;
            for (int i = 0; i < stretches.size(); i++) {
                day = day.plusDays(stretches.get(i));
                events.add(i % 2 == 0 ? pause(day, i) : ClockEvent.of(day, ClockEvent.Kind.RESUMED));
            }
            return new History(start, rule, events, workingDay());
        }

        LocalDate end() {
            return start.plusDays(stretches.stream().mapToInt(Integer::intValue).sum());
        }

        private static ClockEvent pause(LocalDate day, int i) {
            Party party = i % 4 == 0 ? Party.APPLICANT : Party.BODY;
            return ClockEvent.paused(day, party, "x", "y");
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<LocalDate> starts = Arbitraries.integers().between(0, 800).map(LocalDate.of(2026, 1, 1)::plusDays);
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, 1200)
                .map(LocalDate.of(2026, 1, 1)::plusDays)
                .set()
                .ofMaxSize(60);
        return Combinators.combine(
                        starts,
                        rules(),
                        Arbitraries.integers().between(0, 12).list().ofMaxSize(7),
                        holidays)
                .as(Story::new);
    }

    private static Arbitrary<DeadlineRule> rules() {
        Arbitrary<DeadlineRule> calendar = Combinators.combine(
                        Arbitraries.integers().between(1, 90), Arbitraries.of(DeadlineRule.TimeUnit.class))
                .as((n, unit) -> rule(unit == DeadlineRule.TimeUnit.MONTH ? 1 + n % 6 : n, unit, false));
        Arbitrary<DeadlineRule> working = Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(DeadlineRule.TimeUnit.DAY, DeadlineRule.TimeUnit.WEEK))
                .as((n, unit) -> rule(n, unit, true));
        return Arbitraries.oneOf(calendar, working);
    }

    private static DeadlineRule rule(int value, DeadlineRule.TimeUnit unit, boolean working) {
        DeadlineRule.DayKind kind = working ? DeadlineRule.DayKind.WORKING : DeadlineRule.DayKind.CALENDAR;
        return new DeadlineRule(value, unit, kind, DeadlineRule.Expiry.ESCALATE, "test");
    }

    @Property
    void a_due_date_never_falls_on_a_friday_a_saturday_or_a_holiday(@ForAll("stories") Story story) {
        LocalDate due = story.told().due(story.end());
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(story.holidays()).doesNotContain(due);
    }

    @Property
    void segments_hold_every_day_since_the_start_once(
            @ForAll("stories") Story story, @ForAll @IntRange(max = 40) int more) {
        LocalDate today = story.end().plusDays(more);
        DayLedger ledger = story.told().ledger(today);
        assertThat(ledger.daysOnUs() + ledger.daysOnApplicant() + ledger.daysOnBodies())
                .isEqualTo((int) ChronoUnit.DAYS.between(story.start(), today));
        LocalDate at = story.start();
        for (Segment segment : ledger.segments()) {
            assertThat(segment.from()).isEqualTo(at);
            assertThat(segment.days()).isPositive();
            at = segment.to();
        }
        assertThat(at).isEqualTo(today);
    }

    @Property
    void our_days_are_counted_in_the_rules_days(@ForAll("stories") Story story) {
        DayLedger ledger = story.told().ledger(story.end());
        if (story.rule().dayKind() == DeadlineRule.DayKind.CALENDAR) {
            assertThat(ledger.day()).isEqualTo(ledger.daysOnUs());
        } else {
            assertThat(ledger.day()).isLessThanOrEqualTo(ledger.daysOnUs());
        }
    }

    @Property
    void nobody_is_late_before_the_days_are_used_up(@ForAll("stories") Story story) {
        DayLedger ledger = story.told().ledger(story.end());
        if (ledger.late()) {
            assertThat(ledger.day()).isGreaterThanOrEqualTo(ledger.ofDays());
        }
    }

    @Property
    void pausing_moves_the_last_calendar_day_by_as_many_days(
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(max = 59) int before,
            @ForAll @IntRange(min = 1, max = 40) int paused) {
        Predicate<LocalDate> everyDay = day -> true;
        LocalDate pausedOn = SUNDAY.plusDays(Math.min(before, days));
        DeadlineRule rule = rule(days, DeadlineRule.TimeUnit.DAY, false);
        LocalDate unpaused = new History(SUNDAY, rule, List.of(), everyDay).due(SUNDAY);
        LocalDate moved = new History(SUNDAY, rule, pause(pausedOn, paused), everyDay).due(pausedOn.plusDays(paused));
        assertThat(ChronoUnit.DAYS.between(unpaused, moved)).isEqualTo(paused);
    }

    @Property
    void a_clock_that_waited_for_its_beginning_is_due_as_one_that_started_that_day(
            @ForAll("stories") Story story, @ForAll @IntRange(max = 60) int waited) {
        LocalDate begun = story.start().plusDays(waited);
        Story later = new Story(begun, story.rule(), story.stretches(), story.holidays());
        List<ClockEvent> events = new ArrayList<>(List.of(
                ClockEvent.awaited(story.start(), Party.APPLICANT, "x", "y"),
                ClockEvent.of(begun, ClockEvent.Kind.BEGUN)));
        events.addAll(later.told().events());
        History awaited = new History(story.start(), story.rule(), events, story.workingDay());
        DayLedger ledger = awaited.ledger(later.end());
        DayLedger plain = later.told().ledger(later.end());
        assertThat(ledger.due()).isEqualTo(plain.due());
        assertThat(ledger.day()).isEqualTo(plain.day());
        assertThat(ledger.ofDays()).isEqualTo(plain.ofDays());
        assertThat(ledger.daysOnUs()).isEqualTo(plain.daysOnUs());
        assertThat(ledger.daysOnApplicant()).isEqualTo(plain.daysOnApplicant() + waited);
    }

    @Property
    void a_clock_that_has_not_begun_counts_no_day_and_is_due_as_if_it_began_today(
            @ForAll("stories") Story story, @ForAll @IntRange(max = 60) int waited) {
        LocalDate today = story.start().plusDays(waited);
        List<ClockEvent> events = List.of(ClockEvent.awaited(story.start(), Party.APPLICANT, "x", "y"));
        DayLedger ledger = new History(story.start(), story.rule(), events, story.workingDay()).ledger(today);
        assertThat(ledger.pending()).isTrue();
        assertThat(ledger.day()).isZero();
        assertThat(ledger.late()).isFalse();
        assertThat(ledger.due()).isEqualTo(new History(today, story.rule(), List.of(), story.workingDay()).due(today));
    }

    /** The extension of art. 18 is given once, at the end, so weekends do not add up with pauses. */
    @Property
    void with_days_off_a_pause_never_takes_a_day_away(
            @ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 40) int paused) {
        History plain = new History(story.start(), story.rule(), List.of(), story.workingDay());
        LocalDate pausedOn = story.start().plusDays(1);
        History withPause = new History(story.start(), story.rule(), pause(pausedOn, paused), story.workingDay());
        LocalDate due = withPause.due(pausedOn.plusDays(paused));
        assertThat(due).isAfterOrEqualTo(plain.due(story.start()));
        if (story.rule().dayKind() == DeadlineRule.DayKind.CALENDAR) {
            assertThat(due).isAfterOrEqualTo(story.start().plusDays(plain.length(story.start()) + paused));
        }
    }

    @Property
    void extending_never_brings_the_due_date_forward(
            @ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 60) int days) {
        History plain = new History(story.start(), story.rule(), List.of(), story.workingDay());
        History extended = new History(
                story.start(),
                story.rule(),
                List.of(ClockEvent.extended(story.start(), days, "decree")),
                story.workingDay());
        assertThat(extended.due(story.start())).isAfterOrEqualTo(plain.due(story.start()));
        assertThat(extended.length(story.start())).isEqualTo(plain.length(story.start()) + days);
    }

    @Example
    void the_day_of_filing_is_not_counted() {
        assertThat(due(rule(10, DeadlineRule.TimeUnit.DAY, true)))
                .isEqualTo(SUNDAY.plusDays(15).minusDays(1));
        assertThat(due(rule(1, DeadlineRule.TimeUnit.DAY, true))).isEqualTo(SUNDAY.plusDays(1));
    }

    @Example
    void a_calendar_period_that_ends_on_a_friday_ends_on_the_sunday_after() {
        assertThat(due(rule(5, DeadlineRule.TimeUnit.DAY, false))).isEqualTo(SUNDAY.plusDays(7));
        assertThat(due(rule(4, DeadlineRule.TimeUnit.DAY, false))).isEqualTo(SUNDAY.plusDays(4));
    }

    @Example
    void weeks_and_months_run_from_date_to_date() {
        assertThat(due(rule(2, DeadlineRule.TimeUnit.WEEK, false))).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(due(rule(2, DeadlineRule.TimeUnit.WEEK, true))).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(due(rule(1, DeadlineRule.TimeUnit.MONTH, false))).isEqualTo(LocalDate.of(2026, 12, 1));
        LocalDate lastOfJanuary = LocalDate.of(2027, 1, 31);
        History month = new History(lastOfJanuary, rule(1, DeadlineRule.TimeUnit.MONTH, false), List.of(), day -> true);
        assertThat(month.due(lastOfJanuary)).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Example
    void a_pause_after_the_last_day_does_not_bring_it_back() {
        History late = new History(
                SUNDAY, rule(4, DeadlineRule.TimeUnit.DAY, false), pause(SUNDAY.plusDays(20), 10), day -> true);
        assertThat(late.due(SUNDAY.plusDays(30))).isEqualTo(SUNDAY.plusDays(4));
    }

    @Example
    void the_ledger_says_who_was_waited_for() {
        List<ClockEvent> events = List.of(
                ClockEvent.paused(SUNDAY.plusDays(4), Party.APPLICANT, "سند الملكية", "م ٤"),
                ClockEvent.of(SUNDAY.plusDays(10), ClockEvent.Kind.RESUMED),
                ClockEvent.paused(SUNDAY.plusDays(16), Party.BODY, "الحماية المدنية", "م ٥"));
        History history = new History(SUNDAY, rule(30, DeadlineRule.TimeUnit.DAY, false), events, day -> true);
        DayLedger ledger = history.ledger(SUNDAY.plusDays(18));
        assertThat(ledger.day()).isEqualTo(10);
        assertThat(ledger.ofDays()).isEqualTo(30);
        assertThat(ledger.daysOnApplicant()).isEqualTo(6);
        assertThat(ledger.bodies()).containsEntry("الحماية المدنية", 2);
        assertThat(ledger.paused()).isTrue();
        assertThat(ledger.late()).isFalse();
        assertThat(ledger.due()).isEqualTo(SUNDAY.plusDays(38));
    }

    @Example
    void a_notice_opens_a_second_period_with_its_own_days_and_pauses_and_leaves_the_first_as_it_was() {
        List<ClockEvent> events = List.of(
                ClockEvent.paused(SUNDAY.plusDays(4), Party.APPLICANT, "سند الملكية", "م ٤"),
                ClockEvent.of(SUNDAY.plusDays(6), ClockEvent.Kind.RESUMED),
                ClockEvent.based(SUNDAY.plusDays(14), ClockEvent.Kind.EXPIRED, "law"),
                ClockEvent.based(SUNDAY.plusDays(20), ClockEvent.Kind.NOTICED, "law"),
                ClockEvent.paused(SUNDAY.plusDays(25), Party.BODY, "الحماية المدنية", "م ٥"),
                ClockEvent.of(SUNDAY.plusDays(28), ClockEvent.Kind.RESUMED));
        History history = new History(SUNDAY, rule(10, DeadlineRule.TimeUnit.DAY, false), events, day -> true);
        DeadlineRule weeks = rule(2, DeadlineRule.TimeUnit.WEEK, false);
        LocalDate today = SUNDAY.plusDays(30);

        assertThat(history.secondDue(weeks, today)).isEqualTo(SUNDAY.plusDays(20 + 14 + 3));
        DayLedger ledger = history.ledger(today, weeks);
        assertThat(ledger.due()).isEqualTo(SUNDAY.plusDays(12));
        assertThat(ledger.late()).isTrue();
        assertThat(ledger.mayBeNotified()).as("once").isFalse();
        DayLedger second = ledger.second();
        assertThat(second).isNotNull();
        assertThat(second.started()).isEqualTo(SUNDAY.plusDays(20));
        assertThat(second.day()).isEqualTo(7);
        assertThat(second.ofDays()).isEqualTo(14);
        assertThat(second.daysOnBodies()).isEqualTo(3);
        assertThat(second.expired()).isNull();
    }

    @Example
    void a_stopped_clock_counts_no_more_days() {
        List<ClockEvent> events = List.of(ClockEvent.of(SUNDAY.plusDays(3), ClockEvent.Kind.STOPPED));
        History history = new History(SUNDAY, rule(2, DeadlineRule.TimeUnit.DAY, false), events, day -> true);
        DayLedger ledger = history.ledger(SUNDAY.plusDays(100));
        assertThat(ledger.day()).isEqualTo(3);
        assertThat(ledger.stopped()).isTrue();
    }

    @Example
    void every_event_is_taken_or_refused_in_every_state() {
        for (ClockState state : ClockState.values()) {
            for (ClockEvent.Kind kind : ClockEvent.Kind.values()) {
                boolean taken = switch (kind) {
                    case STARTED -> false;
                    case BEGUN -> state == ClockState.PENDING;
                    case PAUSED, AWAITED, EXPIRED, NOTICED, NOTICE_EXPIRED -> state == ClockState.RUNNING;
                    case RESUMED -> state == ClockState.PAUSED;
                    case EXTENDED, STOPPED -> state != ClockState.STOPPED;
                };
                assertThat(state.after(kind) != null)
                        .as("%s in %s", kind, state)
                        .isEqualTo(taken);
            }
        }
    }

    private static LocalDate due(DeadlineRule rule) {
        Predicate<LocalDate> week =
                day -> day.getDayOfWeek() != DayOfWeek.FRIDAY && day.getDayOfWeek() != DayOfWeek.SATURDAY;
        return new History(SUNDAY, rule, List.of(), week).due(SUNDAY);
    }

    private static List<ClockEvent> pause(LocalDate on, int days) {
        return List.of(
                ClockEvent.paused(on, Party.APPLICANT, "x", "y"),
                ClockEvent.of(on.plusDays(days), ClockEvent.Kind.RESUMED));
    }
}
