package org.shubbak.queue.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.organisation.Organisation;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.shubbak.queue.HallPeople;
import org.shubbak.queue.device.Devices;
import org.shubbak.queue.figures.HallFairness;
import org.shubbak.queue.hall.HallHours;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.ServicesShown;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.kiosk.FollowingTicket;
import org.shubbak.queue.ticket.AtWindow;
import org.shubbak.queue.ticket.CallingNext;
import org.shubbak.queue.ticket.ComingBack;
import org.shubbak.queue.ticket.EndingDay;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.TakingSeat;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.shubbak.web.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulated day, from its opening to its end, through the real use cases and the real database. */
@HallCentre
class PlayingDayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Autowired
    private HallPeople people;

    @Autowired
    private HallClock.Hands clock;

    @Autowired
    private TakingTicket taking;

    @Autowired
    private CallingNext calling;

    @Autowired
    private AtWindow atWindow;

    @Autowired
    private ComingBack comingBack;

    @Autowired
    private TakingSeat seats;

    @Autowired
    private FollowingTicket following;

    @Autowired
    private ServicesShown services;

    @Autowired
    private Halls halls;

    @Autowired
    private Windows windows;

    @Autowired
    private Devices devices;

    @Autowired
    private HallHours hours;

    @Autowired
    private PublicAddress address;

    @Autowired
    private Tickets tickets;

    @Autowired
    private EndingDay ending;

    @Autowired
    private HallFairness fairness;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    private UnitId unit;

    @BeforeEach
    void aMorning() {
        clock.set(
                LocalDateTime.of(DAY, HallClock.BEGIN.toLocalTime()).withHour(8).withMinute(0));
        unit = people.aCentre();
    }

    @Test
    void a_whole_day_ends_with_nobody_left_in_numbers_without_gaps_and_with_honest_ranges() {
        Stage stage = new Stage(taking, calling, atWindow, comingBack, seats, following, services, clock);
        PlayingDay day = new PlayingDay(unit.value(), 90, stage, halls, windows, seats, devices, hours, address, clock);
        day.prepare();
        while (!day.isOver()) {
            clock.forward(Duration.ofSeconds(20));
            day.tick();
        }
        assertThat(windows.of(unit)).noneMatch(window -> window.open());
        clock.forward(Duration.ofMinutes(20));
        ending.round();
        assertThat(tickets.open(unit, DAY)).isEmpty();
        assertThat(gaps()).isZero();
        assertThat(stage.shareHeld()).as(stage.summary()).isGreaterThanOrEqualTo(0.8);
        var figure = fairness.of(unit);
        assertThat(figure.all().people()).isGreaterThan(60);
        assertThat(figure.outOfTurn()).isZero();
        assertThat(figure.all().median()).isLessThanOrEqualTo(figure.all().ninetieth());
        assertThat(organisation.unit(unit)).isEqualTo(figure.unit());
    }

    @Test
    void whoever_looks_on_may_take_a_number_himself_and_stops_no_window() {
        Stage stage = new Stage(taking, calling, atWindow, comingBack, seats, following, services, clock);
        PlayingDay day = new PlayingDay(unit.value(), 40, stage, halls, windows, seats, devices, hours, address, clock);
        day.prepare();
        GivenTicket stays = null;
        GivenTicket goes = null;
        while (!day.isOver()) {
            clock.forward(Duration.ofSeconds(20));
            day.tick();
            if (stays == null
                    && LocalTime.ofInstant(clock.instant(), CairoTime.ZONE).isAfter(LocalTime.of(9, 30))) {
                stays = people.comes(unit);
                goes = people.comes(unit);
            }
            if (goes != null && stateOf(goes) == TicketState.CALLED) {
                comingBack.giveUp(new PublicCode(goes.code()), HallPeople.key());
            }
        }
        assertThat(stateOf(stays)).isEqualTo(TicketState.DONE);
        assertThat(stateOf(goes)).isEqualTo(TicketState.LEFT);
        clock.forward(Duration.ofMinutes(20));
        ending.round();
        assertThat(tickets.open(unit, DAY)).isEmpty();
    }

    private TicketState stateOf(GivenTicket ticket) {
        return TicketState.valueOf(jdbc.sql("SELECT state FROM queue.ticket WHERE id = :id")
                .param("id", ticket.id())
                .query((row, index) -> row.getString(1))
                .single());
    }

    /** How many numbers are missing, over all lines. */
    private int gaps() {
        return jdbc.sql("""
                SELECT coalesce(sum(missing), 0) FROM (
                    SELECT max(number) - count(*) AS missing FROM queue.ticket
                    WHERE unit = :unit AND day = :day GROUP BY prefix) AS lines
                """)
                .param("unit", unit.value())
                .param("day", DAY)
                .query((row, index) -> row.getInt(1))
                .single();
    }
}
