package org.shubbak.queue.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shubbak.queue.HallPeople.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.Called;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;

/** Hundreds of phones follow a hall in which everything happens at once: nobody is lost and nobody is told what is over. */
@HallCentre
class FollowingModuleTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private LiveHalls live;

    @Autowired
    private BoardsReading boardsReading;

    @Autowired
    private PhoneRounds rounds;

    @Autowired
    private Lookups lookups;

    @Autowired
    private Halls halls;

    @Autowired
    private DatabaseWatch watch;

    @Autowired
    private LiveDatabase database;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow window;

    @Autowired
    private ComingBack comingBack;

    @Autowired
    private Tickets tickets;

    private UnitId unit;

    /** A phone in memory that remembers what it was told. */
    private static final class Handset implements Listener {

        private final List<PhoneState> told = new ArrayList<>();
        private final AtomicInteger ends = new AtomicInteger();
        private long calledAt;

        synchronized Frame hears(PhoneState state) {
            told.add(state);
            if (state.state().atWindow() && calledAt == 0) {
                calledAt = System.nanoTime();
            }
            return Frame.BEAT;
        }

        synchronized Optional<PhoneState> last() {
            return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
        }

        synchronized Optional<Long> calledAt() {
            return calledAt == 0 ? Optional.empty() : Optional.of(calledAt);
        }

        synchronized boolean waitedAfterHisCall() {
            List<PhoneState> after =
                    told.stream().dropWhile(one -> !one.state().atWindow()).toList();
            return after.stream().anyMatch(one -> one.state() == TicketState.WAITING);
        }

        @Override
        public void say(Frame frame) {}

        @Override
        public void end() {
            ends.incrementAndGet();
        }
    }

    @BeforeEach
    void aMorning() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
    }

    @Test
    void in_a_busy_hall_phones_hear_their_calls_at_once_and_end_where_their_tickets_are() throws Exception {
        List<CurrentStaff> clerks = List.of(people.clerkAt(unit, 1), people.clerkAt(unit, 2), people.clerkAt(unit, 3));
        Map<String, Handset> phones = new ConcurrentHashMap<>();
        Queue<Duration> heard = new ConcurrentLinkedQueue<>();
        List<GivenTicket> given = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            given.add(people.comes(unit));
            phones.put(given.getLast().code(), follow(given.getLast()));
        }
        Map<Object, String> codes = new ConcurrentHashMap<>();
        given.forEach(one -> codes.put(one.id(), one.code()));
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> busy = new ArrayList<>();
            clerks.forEach(clerk -> busy.add(work.submit(() -> {
                for (int n = 0; n < 25; n++) {
                    Called one = calling.next(clerk, key());
                    long at = System.nanoTime();
                    Handset phone = phones.get(codes.getOrDefault(one.ticket(), ""));
                    if (phone != null) {
                        await().atMost(AT_ONCE.multipliedBy(5))
                                .until(() -> phone.calledAt().isPresent());
                        heard.add(Duration.ofNanos(phone.calledAt().orElseThrow() - at));
                    }
                    window.act(TicketAct.SERVE, one.ticket(), clerk, key());
                }
                return null;
            })));
            busy.add(work.submit(() -> {
                for (int n = 119; n >= 100; n--) {
                    comingBack.giveUp(new PublicCode(given.get(n).code()), key());
                    people.comes(unit);
                }
                return null;
            }));
            for (Future<?> one : busy) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> phones.forEach((code, phone) ->
                        assertThat(phone.last().map(PhoneState::state)).contains(state(code))));
        assertThat(heard).hasSize(75);
        assertThat(heard.stream().filter(took -> took.compareTo(AT_ONCE) < 0).count())
                .isGreaterThanOrEqualTo(heard.size() * 9L / 10);
        phones.values().forEach(phone -> assertThat(phone.waitedAfterHisCall()).isFalse());
        List<Integer> ahead = phones.values().stream()
                .map(phone -> phone.last().orElseThrow().place())
                .filter(place -> place != null)
                .map(Crowd.Place::ahead)
                .sorted()
                .toList();
        assertThat(ahead).hasSize(25).doesNotHaveDuplicates().first().isEqualTo(0);
    }

    @Test
    void who_is_called_is_told_within_a_second_also_when_nobody_else_moves() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket mine = people.comes(unit);
        Handset phone = follow(mine);
        await().until(() -> phone.last().isPresent());
        long began = System.nanoTime();
        calling.next(clerk, key());
        await().atMost(AT_ONCE.multipliedBy(5)).until(() -> phone.calledAt().isPresent());
        assertThat(Duration.ofNanos(phone.calledAt().orElseThrow() - began)).isLessThan(AT_ONCE);
        assertThat(phone.last().orElseThrow().window()).isEqualTo(1);
    }

    /** It hears nothing of what happens here but what it reads. */
    @Test
    void another_node_on_the_same_database_sees_calls_within_two_seconds_and_who_gave_up_a_little_later() {
        LiveHalls other = new LiveHalls(boardsReading, rounds, lookups, halls, watch, clock, database);
        other.start();
        try {
            CurrentStaff clerk = people.clerkAt(unit, 1);
            GivenTicket first = people.comes(unit);
            GivenTicket second = people.comes(unit);
            Handset called = follow(other, first);
            Handset left = follow(other, second);
            await().until(() -> called.last().isPresent() && left.last().isPresent());
            long began = System.nanoTime();
            calling.next(clerk, key());
            await().atMost(Duration.ofSeconds(10)).until(() -> called.calledAt().isPresent());
            assertThat(Duration.ofNanos(called.calledAt().orElseThrow() - began))
                    .isLessThan(Duration.ofSeconds(2));
            comingBack.giveUp(new PublicCode(second.code()), key());
            await().atMost(Duration.ofSeconds(25))
                    .until(() -> left.last().orElseThrow().state() == TicketState.LEFT);
        } finally {
            other.stop();
        }
        assertThat(other.isRunning()).isFalse();
    }

    @Test
    void a_program_that_ends_tells_everybody_to_come_again() {
        LiveHalls other = new LiveHalls(boardsReading, rounds, lookups, halls, watch, clock, database);
        other.start();
        Handset phone = follow(other, people.comes(unit));
        other.stop();
        assertThat(phone.ends).hasValue(1);
    }

    @Test
    void a_crowd_that_comes_at_once_is_looked_for_with_few_statements() throws Exception {
        List<String> codes = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            codes.add(people.comes(unit).code());
        }
        live.now(unit);
        long before = live.statements();
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 5; round++) {
                codes.forEach(code ->
                        work.submit(() -> live.find(new PublicCode(code)).orElseThrow()));
            }
        }
        assertThat(live.statements() - before).isLessThan(150);
        assertThat(live.find(PublicCode.random())).isEmpty();
    }

    private Handset follow(GivenTicket ticket) {
        return follow(live, ticket);
    }

    private static Handset follow(LiveHalls node, GivenTicket ticket) {
        Handset phone = new Handset();
        node.follow(node.find(new PublicCode(ticket.code())).orElseThrow(), phone::hears, phone);
        return phone;
    }

    private TicketState state(String code) {
        return tickets.find(new PublicCode(code)).orElseThrow().state();
    }
}
