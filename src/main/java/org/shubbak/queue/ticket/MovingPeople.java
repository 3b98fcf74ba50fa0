package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shubbak.commands.Commands;
import org.shubbak.queue.hall.Halls;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hall's manager moves those who wait: to another line, or from a day that was cut short to today. */
@Component
public class MovingPeople {

    private static final int DAYS_BACK = 7;

    /** How many were carried over. */
    public record CarriedOver(int people) {}

    private final Commands commands;
    private final Halls halls;
    private final Tickets tickets;
    private final VisitLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovingPeople(Commands commands, Halls halls, Tickets tickets, VisitLog log, JdbcClient jdbc, Clock clock) {
        this.commands = commands;
        this.halls = halls;
        this.tickets = tickets;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Moves somebody who waits to another line; he keeps the time at which he came. */
    @Transactional
    public AtWindow.Outcome toLine(UUID ticket, String line, CurrentStaff manager, String commandKey) {
        TakingSeat.requireManager(manager);
        if (halls.of(manager.unit()).line(line).isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "queue.unknown-line").at("line");
        }
        return commands.once(
                commandKey,
                manager.actor(),
                List.of("to-line", ticket, line),
                AtWindow.Outcome.class,
                () -> move(tickets.lock(ticket, manager.unit()), line, manager));
    }

    /** How many of the last days waited in vain, for example because the power was cut. */
    public int leftOver(CurrentStaff manager) {
        return leftOverIds(manager).size();
    }

    /** Lets everybody who waited in vain on the last days be called today, before those who come today. */
    @Transactional
    public CarriedOver carryOver(CurrentStaff manager, String commandKey) {
        TakingSeat.requireManager(manager);
        return commands.once(commandKey, manager.actor(), "carry-over", CarriedOver.class, () -> carryOver(manager));
    }

    private CarriedOver carryOver(CurrentStaff manager) {
        List<UUID> ids = leftOverIds(manager);
        LocalDate today = CairoTime.today(clock);
        for (UUID id : ids) {
            Ticket ticket = tickets.lock(id, manager.unit());
            TicketState before = ticket.state();
            ticket.carryOver(today);
            log.changed(ticket, TicketAct.CARRY_OVER, before, manager.actor(), null);
        }
        return new CarriedOver(ids.size());
    }

    private AtWindow.Outcome move(Ticket ticket, String line, CurrentStaff manager) {
        TicketState before = ticket.state();
        if (before != TicketState.WAITING) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.not-now." + before);
        }
        ticket.transfer(line, clock.instant());
        log.changed(ticket, TicketAct.TRANSFER, before, manager.actor(), line);
        return AtWindow.Outcome.of(ticket);
    }

    private List<UUID> leftOverIds(CurrentStaff manager) {
        LocalDate today = CairoTime.today(clock);
        return jdbc.sql("""
                SELECT id FROM queue.ticket
                WHERE unit = :unit AND queue_day < :today AND queue_day >= :since
                    AND (state = 'WAITING' OR state = 'EXPIRED' AND first_called_at IS NULL)
                ORDER BY arrived_at, id
                """)
                .param("unit", manager.unit().value())
                .param("today", today)
                .param("since", today.minusDays(DAYS_BACK))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
