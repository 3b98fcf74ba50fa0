package org.shubbak.queue.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.HallPeople.key;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.BringingIn;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.Priority;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.queue.ticket.TicketAct;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Ticketing goes on from a node's own file when the database is lost, and nobody is lost when it comes back. */
@HallCentre
class LostDatabaseTests {

    @TempDir
    private Path folder;

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private BringingIn bringingIn;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Halls halls;

    @Autowired
    private Devices devices;

    @Autowired
    private TakingTicket taking;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow window;

    @Autowired
    private Tickets tickets;

    private UnitId unit;
    private Device kiosk;
    private Reserve reserve;

    @BeforeEach
    void aKiosk() {
        clock.set(HallClock.BEGIN);
        unit = people.aCentre();
        kiosk = devices.add(Device.Kind.KIOSK, "المدخل", null, HallPeople.someone(unit, Role.MANAGER))
                .device();
        reserve = aNode();
        reserve.prepare(halls.of(unit));
    }

    @Test
    void numbers_set_aside_are_given_in_order_and_never_those_of_the_database() {
        GivenTicket before = people.comes(unit);
        List<String> given = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            given.add(give(key()).number());
        }
        assertThat(given)
                .containsExactly("A-9001", "A-9002", "A-9003", "A-9004", "A-9005")
                .doesNotContain(before.number());
    }

    @Test
    void the_same_command_gets_the_same_number_also_without_a_database() {
        String key = key();
        assertThat(give(key)).isEqualTo(give(key));
    }

    @Test
    void a_program_that_was_killed_goes_on_with_the_next_number_from_its_file() {
        give(key());
        give(key());
        reserve = aNode();
        assertThat(give(key()).number()).isEqualTo("A-9003");
        assertThat(reserve.open()).hasSize(3);
    }

    @Test
    void a_line_cut_off_by_the_power_is_left_out_and_its_number_was_told_to_nobody() throws Exception {
        give(key());
        Path file = folder.resolve("hall/numbers.journal");
        Files.writeString(file, "{\"given\":{\"id\":\"01", StandardOpenOption.APPEND);
        reserve = aNode();
        assertThat(reserve.open()).hasSize(1);
        assertThat(give(key()).number()).isEqualTo("A-9002");
        reserve = aNode();
        assertThat(reserve.open()).hasSize(2);
    }

    @Test
    void two_nodes_never_set_the_same_numbers_aside() {
        Path other = folder.resolve("other");
        Reserve second = new Reserve(other, json, bringingIn, organisation, clock);
        second.prepare(halls.of(unit));
        Set<String> numbers = new HashSet<>();
        for (int n = 0; n < 100; n++) {
            numbers.add(give(key()).number());
            numbers.add(second.give(wish(), lineA(), kiosk.actor(), key()).number());
        }
        assertThat(numbers).hasSize(200);
        refused("queue.no-numbers-left", () -> give(key()));
    }

    @Test
    void when_the_database_is_back_everybody_stands_where_he_came_and_is_called_in_that_order() {
        GivenTicket first = people.comes(unit);
        clock.forward(Duration.ofMinutes(1));
        GivenTicket second = give(key());
        clock.forward(Duration.ofMinutes(1));
        GivenTicket third = give(key());
        clock.forward(Duration.ofMinutes(1));
        GivenTicket fourth = people.comes(unit);
        assertThat(reserve.find(new PublicCode(second.code())).offline()).isTrue();
        reserve.bringIn();
        reserve.bringIn();
        aNode().bringIn();
        assertThat(reserve.open()).isEmpty();
        assertThat(reserve.find(new PublicCode(second.code()))).isNull();
        CurrentStaff clerk = people.clerkAt(unit, 1);
        for (GivenTicket next : List.of(first, second, third, fourth)) {
            var called = calling.next(clerk, key());
            assertThat(called.ticket()).isEqualTo(next.id());
            window.act(TicketAct.SERVE, called.ticket(), clerk, key());
        }
        refused("queue.nobody-waits", () -> calling.next(clerk, key()));
    }

    @Test
    void a_ticket_the_database_made_and_told_nobody_of_gives_way_to_the_paper() {
        String key = key();
        GivenTicket untold = taking.take(wish(), kiosk.actor(), key);
        GivenTicket paper = give(key);
        reserve.bringIn();
        assertThat(state(untold)).isEqualTo(TicketState.LEFT);
        assertThat(state(paper)).isEqualTo(TicketState.WAITING);
    }

    @Test
    void yesterdays_block_is_not_used_today() {
        give(key());
        reserve.bringIn();
        clock.forward(Duration.ofDays(1));
        refused("queue.no-numbers-left", () -> give(key()));
        reserve.prepare(halls.of(unit));
        assertThat(give(key()).number()).isEqualTo("A-9001");
    }

    private GivenTicket give(String key) {
        return reserve.give(wish(), lineA(), kiosk.actor(), key);
    }

    private TakeTicket wish() {
        return TakeTicket.forService(unit, HallPeople.BUILDING, Priority.NONE, "kiosk");
    }

    private Line lineA() {
        return halls.of(unit).line("A").orElseThrow();
    }

    private TicketState state(GivenTicket ticket) {
        return tickets.find(new PublicCode(ticket.code())).orElseThrow().state();
    }

    private Reserve aNode() {
        return new Reserve(folder, json, bringingIn, organisation, clock);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
