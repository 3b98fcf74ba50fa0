package org.shubbak.queue.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.order.Desk;
import org.shubbak.queue.order.FairOrder;
import org.shubbak.queue.order.FairRules;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.simulation.Visitor;
import org.shubbak.queue.simulation.VisitorsOfDay;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.wait.Pace;
import org.shubbak.queue.wait.WaitRange;
import org.shubbak.shared.UnitId;

/** The range that people are shown, tried on days of the generator that the simulation plays too. */
class EstimateTests {

    private static final Instant OPENS = Instant.parse("2026-02-01T06:30:00Z");
    private static final UnitId UNIT = new UnitId("SHR-01");
    private static final Map<Line.Kind, Duration> USUAL = Map.of(
            Line.Kind.INTAKE, Duration.ofMinutes(8),
            Line.Kind.PAYMENT, Duration.ofMinutes(3),
            Line.Kind.DELIVERY, Duration.ofMinutes(4));
    private static final List<Line> LINES = List.of(
            new Line("A", "أ", "A", Line.Kind.INTAKE, List.of()),
            new Line("C", "ج", "C", Line.Kind.PAYMENT, List.of()),
            new Line("D", "د", "D", Line.Kind.DELIVERY, List.of()));
    private static final Hall HALL = new Hall(
            UNIT,
            LINES,
            FairRules.USUAL,
            Duration.ofMinutes(15),
            null,
            null,
            null,
            "",
            "",
            new Hall.Slides(12, List.of()),
            new Hall.Slots(30, 6, 50),
            1);

    @ParameterizedTest
    @ValueSource(ints = {90, 150, 220, 280})
    void the_range_shown_holds_the_real_wait_of_at_least_four_of_five(int people) {
        List<Day> days = LongStream.range(0, 40)
                .mapToObj(seed -> new Day(new VisitorsOfDay(seed).make(people)))
                .toList();
        long held = days.stream().mapToLong(day -> day.held).sum();
        long all = days.stream().mapToLong(day -> day.all).sum();
        assertThat(held / (double) all).as("%d of %d", held, all).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void the_range_is_of_use_not_only_true() {
        Pace pace = Pace.of(Duration.ofMinutes(8), List.of());
        WaitRange range = WaitRange.of(10, 4, pace);
        assertThat(range.toMinutes()).isLessThanOrEqualTo(50);
        assertThat(range.fromMinutes()).isGreaterThanOrEqualTo(5);
        assertThat(WaitRange.of(0, 3, pace).toMinutes()).isLessThanOrEqualTo(15);
    }

    @Test
    void more_windows_never_make_it_longer_and_more_people_never_shorter() {
        Pace pace = Pace.of(Duration.ofMinutes(8), List.of());
        for (int ahead = 0; ahead < 80; ahead++) {
            for (int windows = 1; windows < 12; windows++) {
                WaitRange here = WaitRange.of(ahead, windows, pace);
                assertThat(here.toMinutes()).isGreaterThanOrEqualTo(here.fromMinutes());
                assertThat(WaitRange.of(ahead, windows + 1, pace).toMinutes()).isLessThanOrEqualTo(here.toMinutes());
                assertThat(WaitRange.of(ahead + 1, windows, pace).toMinutes()).isGreaterThanOrEqualTo(here.toMinutes());
            }
        }
    }

    @Test
    void without_an_open_window_no_time_is_promised() {
        Waiting one = new Waiting(UUID.randomUUID(), "A", false, OPENS);
        var crowd = new Crowd(
                HALL,
                List.of(),
                List.of(one),
                Map.of(Line.Kind.INTAKE, Pace.of(USUAL.get(Line.Kind.INTAKE), List.of())));
        var place = crowd.of(one.ticket());
        assertThat(place).isNotNull();
        assertThat(place.minutes()).isNull();
        assertThat(crowd.of(UUID.randomUUID())).isNull();
    }

    /** One day, event by event: arrivals get a range, windows call in the fair order. */
    private static final class Day {

        private record Busy(Instant until, HallWindow window) {}

        private final List<HallWindow> windows = List.of(
                window(1, "A", false),
                window(3, "A", true),
                window(2, "A", false),
                window(4, "C", false),
                window(5, "D", false));
        private final FairOrder order = new FairOrder(FairRules.USUAL);
        private final List<Waiting> waiting = new ArrayList<>();
        private final Map<UUID, Visitor> visitors = new HashMap<>();
        private final Map<UUID, WaitRange> shown = new HashMap<>();
        private final Map<Integer, Integer> runs = new HashMap<>();
        private final Map<Line.Kind, List<Long>> latest = new EnumMap<>(Line.Kind.class);
        private final PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparing(Busy::until));
        private final List<HallWindow> idle = new ArrayList<>(windows);
        private long held;
        private long all;

        Day(List<Visitor> people) {
            for (Visitor visitor : people) {
                Instant now = OPENS.plus(visitor.comes());
                free(now);
                comes(visitor, now);
                call(now);
            }
            free(OPENS.plus(Duration.ofHours(24)));
        }

        private void free(Instant now) {
            while (!busy.isEmpty() && !busy.peek().until().isAfter(now)) {
                Busy done = busy.remove();
                idle.add(done.window());
                call(done.until());
            }
        }

        private void comes(Visitor visitor, Instant now) {
            String line = LINES.stream()
                    .filter(one -> one.kind() == visitor.kind())
                    .findFirst()
                    .orElseThrow()
                    .prefix();
            Waiting one = new Waiting(UUID.randomUUID(), line, visitor.priority() != Priority.NONE, now);
            waiting.add(one);
            visitors.put(one.ticket(), visitor);
            Map<Line.Kind, Pace> paces = new EnumMap<>(Line.Kind.class);
            USUAL.forEach((kind, usual) -> paces.put(kind, Pace.of(usual, lastOf(kind))));
            var place = new Crowd(HALL, Crowd.calling(windows), waiting, paces).of(one.ticket());
            shown.put(one.ticket(), place.minutes());
        }

        private List<Long> lastOf(Line.Kind kind) {
            List<Long> seconds = latest.getOrDefault(kind, List.of());
            return seconds.subList(Math.max(0, seconds.size() - 60), seconds.size());
        }

        private void call(Instant now) {
            for (HallWindow window : List.copyOf(idle)) {
                Desk desk = new Desk(window.lines(), window.dedicated(), runs.getOrDefault(window.number(), 0));
                order.next(waiting, desk, now).ifPresent(next -> {
                    waiting.remove(next);
                    idle.remove(window);
                    runs.put(window.number(), desk.runAfter(next));
                    all++;
                    held += shown.get(next.ticket()).holds(next.waited(now)) ? 1 : 0;
                    Visitor visitor = visitors.get(next.ticket());
                    Duration takes = visitor.ending() == Visitor.Ending.NO_SHOW
                            ? visitor.walks().plusSeconds(45)
                            : visitor.walks().plus(visitor.service());
                    latest.computeIfAbsent(visitor.kind(), kind -> new ArrayList<>())
                            .add(takes.toSeconds());
                    busy.add(new Busy(now.plus(takes), window));
                });
            }
        }

        private static HallWindow window(int number, String line, boolean dedicated) {
            return new HallWindow(
                    UUID.randomUUID(),
                    UNIT,
                    number,
                    Line.Kind.INTAKE,
                    List.of(line),
                    List.of(),
                    null,
                    null,
                    dedicated,
                    true,
                    UUID.randomUUID(),
                    "x",
                    0,
                    0,
                    0);
        }
    }
}
