package org.shubbak.queue.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.HallPeople.key;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.catalogue.Sector;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.StrandedPeople;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HallCentre
class ChangingLinesModuleTests {

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private ChangingLines changing;

    @Autowired
    private ChangingWindows windows;

    @Autowired
    private ChangingHall hall;

    @Autowired
    private Halls halls;

    @Autowired
    private CallingNext calling;

    @Autowired
    private StrandedPeople stranded;

    @Autowired
    private Tickets tickets;

    @Autowired
    private ServicesShown services;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;
    private CurrentStaff manager;

    @BeforeEach
    void aMorning() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
        manager = HallPeople.someone(unit, Role.MANAGER);
    }

    @Test
    void a_line_with_its_sector_gets_the_services_of_the_sector_and_numbers_with_its_letter() {
        String sector = services.current(HallPeople.BUILDING).sectorEn();
        change(line("A", Line.Kind.INTAKE));
        add(line("E", Line.Kind.INTAKE, sector));
        GivenTicket given = people.comes(unit);
        assertThat(given.number()).isEqualTo("E-001");
        assertThat(acts()).containsExactly("hall.line-changed", "hall.line-added");
    }

    @Test
    void people_of_a_line_that_no_window_serves_are_called_by_windows_of_its_kind() {
        String sector = services.current(HallPeople.BUILDING).sectorEn();
        change(line("A", Line.Kind.INTAKE));
        add(line("E", Line.Kind.INTAKE, sector));
        GivenTicket given = people.comes(unit);
        assertThat(calling.next(people.clerkAt(unit, 1), key()).ticket()).isEqualTo(given.id());
    }

    @Test
    void everything_wrong_with_a_line_is_said_at_once() {
        assertThatThrownBy(() -> add(new Line("", "", "x".repeat(61), Line.Kind.PAYMENT, List.of("No sector"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors())
                                .extracting(error -> error.field())
                                .containsExactly("prefix", "nameAr", "nameEn", "sectors"));
        refused("queue.prefix-taken", () -> add(line("B", Line.Kind.INTAKE)));
        assertThatThrownBy(() -> add(line("E", Line.Kind.INTAKE, "Planning & Building")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors())
                                .extracting(error -> error.code())
                                .containsExactly("queue.sector-taken"));
    }

    @Test
    void a_line_in_which_people_wait_or_are_booked_is_not_retired() {
        people.comes(unit);
        refused("queue.line-has-people", () -> retire("A"));
        jdbc.sql("""
                INSERT INTO queue.appointment (id, code, unit, line, service, phone, starts_at, state, booked_at)
                VALUES (uuidv7(), substr(md5(:unit || 'x'), 1, 13), :unit, 'D', 'BLD-001', '+201012345678',
                    '2026-02-02T08:00:00Z', 'BOOKED', '2026-02-01T07:00:00Z')
                """).param("unit", unit.value()).update();
        refused("queue.line-has-appointments", () -> retire("D"));
    }

    @Test
    void no_window_is_left_without_a_line_and_no_service_without_one() {
        refused("queue.window-without-line", () -> retire("D"));
        refused("queue.no-line-for-others", () -> retire("B"));
        refused("queue.no-line-for-others", () -> change(line("B", Line.Kind.INTAKE, freeSector())));
        retire("A");
        assertThat(halls.of(unit).line("A")).isEmpty();
        assertThat(people.window(unit, 1).lines()).containsExactly("B");
        assertThat(people.comes(unit).number()).isEqualTo("B-001");
    }

    @Test
    void a_letter_used_today_does_not_mean_something_else_before_tomorrow() {
        GivenTicket given = people.comes(unit);
        calling.next(people.clerkAt(unit, 1), key());
        assertThat(given.number()).isEqualTo("A-001");
        jdbc.sql("UPDATE queue.ticket SET state = 'DONE' WHERE id = :id")
                .param("id", given.id())
                .update();
        refused("queue.prefix-used-today", () -> change(line("A", Line.Kind.PAYMENT)));
        retire("A");
        refused("queue.prefix-used-today", () -> add(line("A", Line.Kind.DELIVERY)));
        clock.forward(Duration.ofDays(1));
        add(line("A", Line.Kind.DELIVERY));
        assertThat(halls.of(unit).line("A").orElseThrow().kind()).isEqualTo(Line.Kind.DELIVERY);
    }

    @Test
    void lines_are_reordered() {
        changing.reorder("C", true, version(), manager);
        changing.reorder("A", false, version(), manager);
        changing.reorder("C", true, version(), manager);
        changing.reorder("C", true, version(), manager);
        assertThat(halls.of(unit).lines()).extracting(Line::prefix).containsExactly("C", "A", "B", "D");
    }

    @Test
    void of_two_managers_at_once_one_is_told() throws Exception {
        long seen = version();
        List<Callable<Boolean>> both = IntStream.range(0, 2)
                .<Callable<Boolean>>mapToObj(n -> () -> isFirst("EF".substring(n, n + 1), seen))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Boolean> answers =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(answers).containsExactlyInAnyOrder(true, false);
        }
        assertThat(halls.now(unit).lines()).hasSize(5);
    }

    private boolean isFirst(String prefix, long seen) {
        try {
            changing.add(line(prefix, Line.Kind.INTAKE), seen, manager);
            return true;
        } catch (Refusal no) {
            assertThat(no.code()).isEqualTo("queue.setup-changed");
            return false;
        }
    }

    @Test
    void the_second_manager_is_told_for_rules_slides_and_windows_too() {
        long seen = version();
        hall.slides(List.of("NOTICE", "FEES"), seen, manager);
        assertThat(halls.of(unit).slides().kinds()).containsExactly("NOTICE", "FEES");
        refused("queue.setup-changed", () -> hall.slides(List.of("FEES"), seen, manager));
        refused(
                "queue.setup-changed",
                () -> hall.set(new ChangingHall.Settings(20, 3, 60, 15, null, null, 12, 30, 6, 50), seen, manager));
        refused("queue.no-slide", () -> hall.slides(List.of(), version(), manager));
        HallWindow first = people.window(unit, 1);
        var profile = new ChangingWindows.Profile(1, Line.Kind.INTAKE, List.of("B"), List.of(), null, null, false);
        windows.set(first.id(), profile, first.profileVersion(), manager);
        refused("queue.setup-changed", () -> windows.set(first.id(), profile, first.profileVersion(), manager));
    }

    @Test
    void only_the_manager_changes_lines() {
        CurrentStaff clerk = HallPeople.someone(unit, Role.CLERK);
        refused("queue.not-the-manager", () -> changing.retire("A", version(), clerk));
    }

    @Test
    void who_took_a_number_of_a_line_that_was_retired_meanwhile_is_brought_into_one_that_is_served() {
        GivenTicket given = people.comes(unit);
        jdbc.sql("UPDATE queue.line SET retired_at = now() WHERE unit = :unit AND prefix = 'A'")
                .param("unit", unit.value())
                .update();
        stranded.round();
        var ticket = tickets.find(new PublicCode(given.code())).orElseThrow();
        assertThat(ticket.stand().line()).isEqualTo("B");
        assertThat(ticket.numberText()).isEqualTo("A-001");
    }

    private String freeSector() {
        List<String> taken = halls.of(unit).lines().stream()
                .flatMap(line -> line.sectors().stream())
                .toList();
        return services.sectors().stream()
                .map(Sector::labelEn)
                .filter(sector -> !taken.contains(sector))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(String prefix, Line.Kind kind, String... sectors) {
        return new Line(prefix, "صف " + prefix, "Line " + prefix, kind, List.of(sectors));
    }

    private void add(Line line) {
        changing.add(line, version(), manager);
    }

    private void change(Line line) {
        changing.change(line, version(), manager);
    }

    private void retire(String prefix) {
        changing.retire(prefix, version(), manager);
    }

    private long version() {
        return halls.now(unit).version();
    }

    private List<String> acts() {
        return jdbc.sql("SELECT act FROM audit.journal WHERE unit = :unit AND act LIKE 'hall.line%' ORDER BY seq")
                .param("unit", unit.value())
                .query(String.class)
                .list();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
