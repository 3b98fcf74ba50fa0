package org.shubbak.queue.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.HallPeople.key;
import static org.shubbak.queue.HallPeople.kiosk;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.audit.Journal;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.hall.ChangingHall;
import org.shubbak.queue.hall.ChangingWindows;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HallCentre
class HallModuleTests {

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private TakingTicket taking;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow window;

    @Autowired
    private ComingBack comingBack;

    @Autowired
    private MovingPeople moving;

    @Autowired
    private TakingSeat seats;

    @Autowired
    private EndingDay ending;

    @Autowired
    private ChangingHall changing;

    @Autowired
    private ChangingWindows profiles;

    @Autowired
    private Halls halls;

    @Autowired
    private Tickets tickets;

    @Autowired
    private VisitLog log;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;

    @BeforeEach
    void aMorning() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
    }

    @Test
    void numbers_of_a_centre_day_and_line_have_no_gap_and_none_is_given_twice() throws Exception {
        List<Callable<GivenTicket>> arrivals = IntStream.range(0, 300)
                .<Callable<GivenTicket>>mapToObj(n -> () -> people.comes(unit))
                .toList();
        Set<String> numbers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<GivenTicket> given : threads.invokeAll(arrivals)) {
                numbers.add(given.get().number());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 300)
                        .mapToObj("A-%03d"::formatted)
                        .toList());
        clock.forward(Duration.ofDays(1));
        assertThat(people.comes(unit).number()).isEqualTo("A-001");
    }

    @Test
    void a_thousand_calls_at_once_never_bring_the_same_person_to_two_windows() throws Exception {
        int desks = 40;
        int visits = 1000;
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        List<CurrentStaff> clerks = new ArrayList<>();
        for (int n = 0; n < desks; n++) {
            profiles.set(
                    null,
                    new ChangingWindows.Profile(
                            10 + n, Line.Kind.INTAKE, List.of("A", "B"), List.of(), null, null, false),
                    0,
                    manager);
            clerks.add(people.clerkAt(unit, 10 + n));
        }
        for (int n = 0; n < visits; n++) {
            people.comes(unit, n % 4 == 0 ? Priority.SENIOR : Priority.NONE);
        }
        var called = new ConcurrentLinkedQueue<UUID>();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (CurrentStaff clerk : clerks) {
                running.add(threads.submit(() -> {
                    together.await();
                    for (int n = 0; n < visits / desks; n++) {
                        Called next = calling.next(clerk, key());
                        called.add(next.ticket());
                        window.act(TicketAct.SERVE, next.ticket(), clerk, key());
                    }
                    return null;
                }));
            }
            together.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(called).hasSize(visits).doesNotHaveDuplicates();
        assertThat(tickets.open(unit, HallClock.BEGIN.toLocalDate()))
                .hasSize(desks)
                .allMatch(ticket -> ticket.state() == TicketState.SERVING);
    }

    @Test
    void a_clerk_who_calls_twice_at_once_gets_one_person_and_is_told() throws Exception {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        for (int round = 0; round < 30; round++) {
            people.comes(unit);
            people.comes(unit);
            List<Callable<Object>> both = List.of(() -> callOrCode(clerk), () -> callOrCode(clerk));
            List<Object> answers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Object> one : threads.invokeAll(both)) {
                    answers.add(one.get());
                }
            }
            assertThat(answers)
                    .satisfiesOnlyOnce(one -> assertThat(one).isEqualTo("queue.still-called"))
                    .satisfiesOnlyOnce(one -> assertThat(one).isInstanceOf(Called.class));
            Called called = answers.get(0) instanceof Called first ? first : (Called) answers.get(1);
            act(TicketAct.SERVE, called.ticket(), clerk);
        }
    }

    private Object callOrCode(CurrentStaff clerk) {
        try {
            return calling.next(clerk, key());
        } catch (Refusal no) {
            return no.code();
        }
    }

    @Test
    void the_database_itself_refuses_two_people_at_one_window() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        people.comes(unit);
        Called called = calling.next(clerk, key());
        GivenTicket other = people.comes(unit);
        assertThatThrownBy(() -> jdbc.sql("UPDATE queue.ticket SET state = 'CALLED', at_window = "
                                + "(SELECT at_window FROM queue.ticket WHERE id = :one) WHERE id = :other")
                        .param("one", called.ticket())
                        .param("other", other.id())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_visit_goes_from_the_kiosk_to_its_end_and_every_step_is_logged_and_journalled() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket given = people.comes(unit);
        Called called = calling.next(clerk, key());
        assertThat(called.ticket()).isEqualTo(given.id());
        assertThat(called.service()).isEqualTo(HallPeople.BUILDING.value());
        act(TicketAct.SERVE, given.id(), clerk);
        clock.forward(Duration.ofMinutes(3));
        act(TicketAct.HOLD, given.id(), clerk);
        clock.forward(Duration.ofMinutes(2));
        act(TicketAct.RESUME, given.id(), clerk);
        act(TicketAct.FINISH, given.id(), clerk);
        assertThat(stateOf(given)).isEqualTo(TicketState.DONE);
        assertThat(standOf(given).heldSeconds()).isEqualTo(120);
        assertThat(log.of(given.id()))
                .extracting(VisitLog.Line::act)
                .containsExactly("TAKE", "CALL", "SERVE", "HOLD", "RESUME", "FINISH");
        assertThat(journal.of(given.id()))
                .extracting(row -> row.act())
                .containsExactly(
                        "ticket.taken", "ticket.call", "ticket.serve", "ticket.hold", "ticket.resume", "ticket.finish");
    }

    @Test
    void the_same_command_sent_twice_has_one_effect() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        String take = key();
        TakeTicket wanted = TakeTicket.forService(unit, HallPeople.BUILDING, Priority.NONE, "kiosk");
        GivenTicket first = taking.take(wanted, kiosk(), take);
        assertThat(taking.take(wanted, kiosk(), take)).isEqualTo(first);
        people.comes(unit);
        String call = key();
        Called called = calling.next(clerk, call);
        assertThat(calling.next(clerk, call)).isEqualTo(called);
        assertThat(tickets.open(unit, HallClock.BEGIN.toLocalDate()))
                .extracting(Ticket::state)
                .containsExactly(TicketState.CALLED, TicketState.WAITING);
    }

    @Test
    void a_person_is_recalled_not_before_thirty_seconds_and_at_most_three_times() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket given = people.comes(unit);
        calling.next(clerk, key());
        for (int n = 0; n < 3; n++) {
            refused("queue.too-soon", () -> act(TicketAct.RECALL, given.id(), clerk));
            clock.forward(Duration.ofSeconds(30));
            act(TicketAct.RECALL, given.id(), clerk);
        }
        clock.forward(Duration.ofSeconds(30));
        refused("queue.recalled-enough", () -> act(TicketAct.RECALL, given.id(), clerk));
    }

    @Test
    void a_clock_set_back_an_hour_holds_up_no_recall_and_turns_no_order() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket first = people.comes(unit);
        calling.next(clerk, key());
        GivenTicket second = people.comes(unit);
        clock.forward(Duration.ofHours(-1));
        GivenTicket third = people.comes(unit);
        assertThat(third.number()).isEqualTo("A-003");
        act(TicketAct.RECALL, first.id(), clerk);
        act(TicketAct.SERVE, first.id(), clerk);
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(second.id());
        act(TicketAct.SERVE, second.id(), clerk);
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(third.id());
    }

    @Test
    void summer_time_begins_and_ends_without_a_lost_place() {
        // The night of the change: 00:00 becomes 01:00 on 24 April 2026.
        clock.set(LocalDateTime.of(2026, 4, 26, 9, 0));
        GivenTicket given = people.comes(unit);
        assertThat(given.day()).isEqualTo(java.time.LocalDate.of(2026, 4, 26));
        // 29 October 2026: the clocks go back at the end of the day, so the day has 25 hours.
        clock.set(LocalDateTime.of(2026, 10, 29, 13, 30));
        GivenTicket last = people.comes(unit);
        assertThat(last.number()).isEqualTo("A-001");
        assertThat(last.day()).isEqualTo(java.time.LocalDate.of(2026, 10, 29));
    }

    @Test
    void who_missed_his_call_comes_back_once_within_the_grace_to_where_he_was() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket late = people.comes(unit);
        clock.forward(Duration.ofMinutes(5));
        GivenTicket other = people.comes(unit);
        miss(late, clerk);
        comingBack.back(new PublicCode(late.code()), key());
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(late.id());
        clock.forward(Duration.ofSeconds(31));
        act(TicketAct.MISS, late.id(), clerk);
        assertThat(stateOf(late)).isEqualTo(TicketState.NO_SHOW);
        refused("queue.not-now.NO_SHOW", () -> comingBack.back(new PublicCode(late.code()), key()));
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(other.id());
    }

    @Test
    void after_the_grace_the_place_is_gone() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket late = people.comes(unit);
        miss(late, clerk);
        clock.forward(Duration.ofMinutes(15).plusSeconds(1));
        refused("queue.grace-over", () -> comingBack.back(new PublicCode(late.code()), key()));
        ending.round();
        assertThat(stateOf(late)).isEqualTo(TicketState.NO_SHOW);
    }

    @Test
    void who_is_sent_for_documents_comes_back_the_same_day_before_those_who_came_after_him() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket sent = people.comes(unit);
        calling.next(clerk, key());
        act(TicketAct.SERVE, sent.id(), clerk);
        act(TicketAct.SEND_FOR_DOCUMENTS, sent.id(), clerk);
        clock.forward(Duration.ofHours(2));
        people.comes(unit);
        people.comes(unit, Priority.SENIOR);
        comingBack.back(sent.id(), clerk, key());
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(sent.id());
    }

    @Test
    void the_next_day_is_too_late_for_the_documents() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket sent = people.comes(unit);
        calling.next(clerk, key());
        act(TicketAct.SERVE, sent.id(), clerk);
        act(TicketAct.SEND_FOR_DOCUMENTS, sent.id(), clerk);
        clock.forward(Duration.ofDays(1));
        refused("queue.another-day", () -> comingBack.back(new PublicCode(sent.code()), key()));
        ending.round();
        refused("queue.not-now.EXPIRED", () -> comingBack.back(new PublicCode(sent.code()), key()));
    }

    @Test
    void a_transfer_keeps_the_time_of_arrival() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        CurrentStaff cashier = people.clerkAt(unit, 4);
        GivenTicket first = people.comes(unit);
        calling.next(clerk, key());
        act(TicketAct.SERVE, first.id(), clerk);
        clock.forward(Duration.ofMinutes(10));
        taking.take(TakeTicket.forRequest(unit, Line.Kind.PAYMENT, null, Priority.NONE, "kiosk"), kiosk(), key());
        window.transfer(first.id(), "C", clerk, key());
        assertThat(calling.next(cashier, key()).ticket()).isEqualTo(first.id());
        refused("queue.not-at-your-window", () -> act(TicketAct.SERVE, first.id(), clerk));
        refused("queue.unknown-line", () -> window.transfer(first.id(), "Z", cashier, key()));
    }

    @Test
    void a_call_out_of_turn_needs_a_reason_and_keeps_it_a_call_in_turn_needs_none() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket first = people.comes(unit);
        GivenTicket second = people.comes(unit);
        refused("queue.reason-unknown", () -> calling.outOfTurn(second.id(), "because", clerk, key()));
        calling.outOfTurn(second.id(), "illness", clerk, key());
        assertThat(standOf(second).turnReason()).isEqualTo("illness");
        act(TicketAct.SERVE, second.id(), clerk);
        calling.outOfTurn(first.id(), "illness", clerk, key());
        assertThat(standOf(first).turnReason()).isNull();
    }

    @Test
    void a_claim_that_does_not_hold_puts_the_person_back_among_the_others() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket ordinary = people.comes(unit);
        clock.forward(Duration.ofMinutes(1));
        GivenTicket claims = people.comes(unit, Priority.SENIOR);
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(claims.id());
        act(TicketAct.DENY_PRIORITY, claims.id(), clerk);
        assertThat(standOf(claims).prioritised()).isFalse();
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(ordinary.id());
    }

    @Test
    void a_window_whose_lines_are_empty_serves_the_others_of_its_kind() {
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        profiles.set(
                people.window(unit, 2).id(),
                new ChangingWindows.Profile(2, Line.Kind.INTAKE, List.of("B"), List.of(), null, null, false),
                0,
                manager);
        CurrentStaff clerk = people.clerkAt(unit, 2);
        GivenTicket given = people.comes(unit);
        assertThat(calling.next(clerk, key()).ticket()).isEqualTo(given.id());
        act(TicketAct.SERVE, given.id(), clerk);
        people.comesToCollect(unit);
        refused("queue.nobody-waits", () -> calling.next(clerk, key()));
    }

    @Test
    void calling_the_next_ends_the_visit_at_the_window_but_not_one_that_was_only_called() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket first = people.comes(unit);
        people.comes(unit);
        calling.next(clerk, key());
        refused("queue.still-called", () -> calling.next(clerk, key()));
        act(TicketAct.SERVE, first.id(), clerk);
        calling.next(clerk, key());
        assertThat(stateOf(first)).isEqualTo(TicketState.DONE);
    }

    @Test
    void a_closed_window_gives_its_called_person_back_and_is_not_left_while_it_serves() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket given = people.comes(unit);
        calling.next(clerk, key());
        seats.leave(clerk);
        assertThat(stateOf(given)).isEqualTo(TicketState.WAITING);
        refused("queue.no-window", () -> calling.next(clerk, key()));
        CurrentStaff other = people.clerkAt(unit, 1);
        assertThat(calling.next(other, key()).ticket()).isEqualTo(given.id());
        act(TicketAct.SERVE, given.id(), other);
        refused("queue.window-serving", () -> seats.leave(other));
    }

    @Test
    void only_one_person_sits_at_a_window_and_only_with_its_role() {
        people.clerkAt(unit, 1);
        UUID id = people.window(unit, 1).id();
        refused("queue.window-taken", () -> seats.sit(id, HallPeople.someone(unit, Role.CLERK)));
        refused("queue.window-not-yours", () -> seats.sit(id, HallPeople.someone(unit, Role.CASHIER)));
    }

    @Test
    void tickets_are_given_in_the_hours_of_the_centre_only() {
        clock.set(LocalDateTime.of(2026, 2, 6, 10, 0));
        refused("queue.closed-today", () -> people.comes(unit));
        clock.set(LocalDateTime.of(2026, 2, 1, 7, 59));
        refused("queue.not-open-yet", () -> people.comes(unit));
        clock.set(LocalDateTime.of(2026, 2, 1, 14, 0));
        refused("queue.closed-now", () -> people.comes(unit));
    }

    @Test
    void a_service_that_no_line_takes_and_one_that_does_not_exist_are_refused() {
        jdbc.sql("DELETE FROM queue.line WHERE unit = :unit AND prefix = 'B'")
                .param("unit", unit.value())
                .update();
        changing.say("", "", HallPeople.someone(unit, Role.MANAGER));
        refused("queue.service-not-here", () -> take("HOU-001"));
        refused("catalogue.unknown-service", () -> take("XXX-999"));
    }

    @Test
    void quota_capacity_and_the_managers_stop_are_kept() {
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        changing.set(settings(2, null), version(), manager);
        people.comes(unit);
        people.comes(unit);
        refused("queue.quota-reached", () -> people.comes(unit));
        changing.set(settings(null, 2), version(), manager);
        refused("queue.hall-full", () -> people.comes(unit));
        changing.set(settings(null, null), version(), manager);
        changing.stop(true, manager);
        refused("queue.stopped", () -> people.comes(unit));
        changing.stop(false, manager);
        assertThat(people.comes(unit).number()).isEqualTo("A-003");
    }

    @Test
    void the_hall_is_changed_by_its_manager_with_sense_only() {
        refused("queue.not-the-manager", () -> changing.stop(true, HallPeople.someone(unit, Role.CLERK)));
        refused(
                "shared.check-the-fields",
                () -> changing.set(
                        new ChangingHall.Settings(61, 0, 0, 0, -1, 0, 1, 1, 0, 9),
                        version(),
                        HallPeople.someone(unit, Role.MANAGER)));
    }

    @Test
    void a_day_that_was_cut_short_is_carried_over_before_those_who_come_today() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket waited = people.comes(unit);
        clock.forward(Duration.ofDays(1));
        ending.round();
        assertThat(stateOf(waited)).isEqualTo(TicketState.EXPIRED);
        people.comes(unit);
        CurrentStaff manager = HallPeople.someone(unit, Role.MANAGER);
        assertThat(moving.leftOver(manager)).isEqualTo(1);
        String key = key();
        assertThat(moving.carryOver(manager, key).people()).isEqualTo(1);
        assertThat(moving.carryOver(manager, key).people()).isEqualTo(1);
        Called called = calling.next(clerk, key());
        assertThat(called.ticket()).isEqualTo(waited.id());
        assertThat(called.number()).isEqualTo("A-001/1");
    }

    @Test
    void giving_up_ends_the_visit_and_nobody_calls_it_any_more() {
        CurrentStaff clerk = people.clerkAt(unit, 1);
        GivenTicket given = people.comes(unit);
        comingBack.giveUp(new PublicCode(given.code()), key());
        assertThat(stateOf(given)).isEqualTo(TicketState.LEFT);
        refused("queue.nobody-waits", () -> calling.next(clerk, key()));
        refused("queue.unknown-ticket", () -> comingBack.giveUp(PublicCode.random(), key()));
    }

    @Test
    void the_visit_log_and_the_tickets_cannot_be_deleted() {
        people.comes(unit);
        for (String change : List.of(
                "UPDATE queue.visit_log SET act = 'x'", "DELETE FROM queue.visit_log", "DELETE FROM queue.ticket")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        }
    }

    private void take(String service) {
        taking.take(TakeTicket.forService(unit, new ServiceCode(service), Priority.NONE, "kiosk"), kiosk(), key());
    }

    private void miss(GivenTicket ticket, CurrentStaff clerk) {
        calling.next(clerk, key());
        refused("queue.too-soon", () -> act(TicketAct.MISS, ticket.id(), clerk));
        clock.forward(Duration.ofSeconds(31));
        act(TicketAct.MISS, ticket.id(), clerk);
        assertThat(stateOf(ticket)).isEqualTo(TicketState.MISSED);
    }

    private void act(TicketAct act, UUID ticket, CurrentStaff who) {
        window.act(act, ticket, who, key());
    }

    private TicketState stateOf(GivenTicket ticket) {
        return tickets.find(new PublicCode(ticket.code())).orElseThrow().state();
    }

    private TicketStand standOf(GivenTicket ticket) {
        return tickets.find(new PublicCode(ticket.code())).orElseThrow().stand();
    }

    private static ChangingHall.Settings settings(Integer quota, Integer capacity) {
        return new ChangingHall.Settings(20, 3, 60, 15, quota, capacity, 12, 30, 6, 50);
    }

    private long version() {
        return halls.now(unit).version();
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
