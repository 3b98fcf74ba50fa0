package org.shubbak.queue.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FairOrderTests {

    private static final Instant NINE = Instant.parse("2026-02-01T07:00:00Z");
    private static final List<String> LINES = List.of("A", "B");
    private static final FairOrder ORDER = new FairOrder(FairRules.USUAL);

    /** A day: who comes when, and how many minutes lie between two calls of the one window. */
    record Day(List<Waiting> people, int minutesACall, Desk desk) {}

    @Provide
    Arbitrary<Day> days() {
        var person = Combinators.combine(
                        Arbitraries.integers().between(0, 240),
                        Arbitraries.of(LINES),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(2, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(true))))
                .as((minute, line, prioritised) ->
                        new Waiting(UUID.randomUUID(), line, prioritised, NINE.plus(Duration.ofMinutes(minute))));
        var desk = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(0, 5))
                .as((dedicated, run) -> new Desk(LINES, dedicated, run));
        return Combinators.combine(
                        person.list().ofMinSize(1).ofMaxSize(60),
                        Arbitraries.integers().between(1, 12),
                        desk)
                .as(Day::new);
    }

    /** One call of a day: who was called, when, and who was still waiting then. */
    private record Call(Waiting called, Instant at, List<Waiting> left, int runBefore) {}

    private static List<Call> play(Day day) {
        List<Waiting> toCome = new ArrayList<>(day.people());
        toCome.sort(Comparator.naturalOrder());
        List<Waiting> waiting = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        Instant now = NINE;
        Desk desk = day.desk();
        while (!toCome.isEmpty() || !waiting.isEmpty()) {
            while (!toCome.isEmpty() && !toCome.getFirst().arrivedAt().isAfter(now)) {
                waiting.add(toCome.removeFirst());
            }
            var next = ORDER.next(waiting, desk, now);
            if (next.isPresent()) {
                waiting.remove(next.get());
                calls.add(new Call(next.get(), now, List.copyOf(waiting), desk.run()));
                desk = desk.after(next.get());
            }
            now = now.plus(Duration.ofMinutes(day.minutesACall()));
        }
        return calls;
    }

    @Property(tries = 600)
    void everybody_who_comes_is_called_exactly_once(@ForAll("days") Day day) {
        assertThat(play(day)).extracting(Call::called).containsExactlyInAnyOrderElementsOf(day.people());
    }

    @Property(tries = 600)
    void within_a_class_the_order_is_the_order_of_arrival(@ForAll("days") Day day) {
        for (Call call : play(day)) {
            assertThat(call.left())
                    .filteredOn(other -> other.line().equals(call.called().line()))
                    .filteredOn(other -> other.prioritised() == call.called().prioritised())
                    .allMatch(other -> other.compareTo(call.called()) > 0);
        }
    }

    @Property(tries = 600)
    void nobody_is_passed_by_somebody_who_came_later_than_the_bound(@ForAll("days") Day day) {
        for (Call call : play(day)) {
            boolean rowBroken = !day.desk().dedicated()
                    && call.runBefore() >= FairRules.USUAL.inARow()
                    && !call.called().prioritised();
            boolean helped = day.desk().dedicated() && call.called().prioritised();
            if (!rowBroken && !helped) {
                assertThat(call.left())
                        .allMatch(other -> !call.called()
                                .arrivedAt()
                                .isAfter(other.arrivedAt().plus(FairRules.USUAL.bound())));
            }
        }
    }

    @Property(tries = 600)
    void no_more_than_m_with_priority_in_a_row_while_others_wait(@ForAll("days") Day day) {
        if (day.desk().dedicated()) {
            return;
        }
        int run = day.desk().run();
        for (Call call : play(day)) {
            if (call.called().prioritised()) {
                boolean othersWait = call.left().stream().anyMatch(other -> !other.prioritised());
                assertThat(run < FairRules.USUAL.inARow() || !othersWait).isTrue();
                run++;
            } else {
                run = 0;
            }
        }
    }

    @Property(tries = 600)
    void beyond_the_hard_maximum_nobody_who_came_later_goes_first(@ForAll("days") Day day) {
        for (Call call : play(day)) {
            boolean rowBroken = !day.desk().dedicated() && call.runBefore() >= FairRules.USUAL.inARow();
            assertThat(call.left())
                    .filteredOn(other -> other.waited(call.at()).compareTo(FairRules.USUAL.hardMaximum()) >= 0)
                    .filteredOn(other -> !(rowBroken && other.prioritised()))
                    .allMatch(other -> other.compareTo(call.called()) > 0);
        }
    }

    @Property(tries = 300)
    void a_stream_of_people_with_priority_starves_nobody(@ForAll @IntRange(min = 1, max = 6) int minutesACall) {
        // One ordinary person, and for ever somebody with priority at every call.
        List<Waiting> waiting = new ArrayList<>();
        Waiting ordinary = new Waiting(UUID.randomUUID(), "A", false, NINE);
        waiting.add(ordinary);
        Desk desk = new Desk(LINES, false, 0);
        Instant now = NINE;
        int calls = 0;
        while (waiting.contains(ordinary)) {
            waiting.add(new Waiting(UUID.randomUUID(), "A", true, now));
            Waiting next = ORDER.next(waiting, desk, now).orElseThrow();
            waiting.remove(next);
            desk = desk.after(next);
            now = now.plus(Duration.ofMinutes(minutesACall));
            calls++;
            assertThat(calls).isLessThanOrEqualTo(FairRules.USUAL.inARow() + 1);
        }
    }

    @Example
    void even_a_dedicated_window_leaves_nobody_beyond_the_hard_maximum() {
        Waiting ordinary = new Waiting(UUID.randomUUID(), "A", false, NINE);
        Waiting senior = new Waiting(UUID.randomUUID(), "A", true, NINE.plus(Duration.ofMinutes(59)));
        Desk dedicated = new Desk(LINES, true, 9);
        var later = NINE.plus(FairRules.USUAL.hardMaximum());
        assertThat(ORDER.next(List.of(ordinary, senior), dedicated, later)).contains(ordinary);
        assertThat(ORDER.next(List.of(ordinary, senior), dedicated, later.minusSeconds(1)))
                .contains(senior);
    }

    @Example
    void a_dedicated_window_falls_back_to_all_when_nobody_with_priority_waits() {
        Waiting ordinary = new Waiting(UUID.randomUUID(), "B", false, NINE);
        assertThat(ORDER.next(List.of(ordinary), new Desk(LINES, true, 0), NINE))
                .contains(ordinary);
    }

    @Example
    void the_bonus_is_bounded() {
        Waiting ordinary = new Waiting(UUID.randomUUID(), "A", false, NINE);
        Desk desk = new Desk(LINES, false, 0);
        Waiting within = new Waiting(UUID.randomUUID(), "A", true, NINE.plus(Duration.ofMinutes(19)));
        Waiting beyond = new Waiting(UUID.randomUUID(), "A", true, NINE.plus(Duration.ofMinutes(21)));
        var now = NINE.plus(Duration.ofMinutes(30));
        assertThat(ORDER.next(List.of(ordinary, within), desk, now)).contains(within);
        assertThat(ORDER.next(List.of(ordinary, beyond), desk, now)).contains(ordinary);
    }

    @Example
    void a_window_prefers_its_first_line_a_little() {
        Waiting first = new Waiting(UUID.randomUUID(), "A", false, NINE.plusSeconds(60));
        Waiting second = new Waiting(UUID.randomUUID(), "B", false, NINE);
        var now = NINE.plus(Duration.ofMinutes(5));
        assertThat(ORDER.next(List.of(first, second), new Desk(List.of("A", "B"), false, 0), now))
                .contains(first);
        assertThat(ORDER.next(List.of(first, second), new Desk(List.of("B", "A"), false, 0), now))
                .contains(second);
    }

    @Example
    void a_clock_set_back_an_hour_changes_no_order() {
        Waiting first = new Waiting(UUID.randomUUID(), "A", false, NINE);
        Waiting second = new Waiting(UUID.randomUUID(), "A", false, NINE.plusSeconds(1));
        var before = NINE.minus(Duration.ofHours(1));
        assertThat(first.waited(before)).isZero();
        assertThat(ORDER.ranked(List.of(second, first), new Desk(LINES, false, 0), before, 9))
                .containsExactly(first, second);
    }
}
