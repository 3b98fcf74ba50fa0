package org.shubbak.queue.ticket;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings people into a line that is served whose own was retired while they took their number: on another node, or while
 * the database could not be reached. They keep the time at which they came.
 */
@Component
public class StrandedPeople {

    private static final int MOST_A_ROUND = 200;

    private record Stranded(UUID id, UnitId unit, Line.Kind kind) {}

    private final Halls halls;
    private final Tickets tickets;
    private final VisitLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StrandedPeople(
            Halls halls, Tickets tickets, VisitLog log, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.halls = halls;
        this.tickets = tickets;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void round() {
        stranded().forEach(one -> transaction.executeWithoutResult(status -> bringBack(one)));
    }

    private void bringBack(Stranded one) {
        Hall hall = halls.now(one.unit());
        Ticket ticket = tickets.lock(one.id(), one.unit());
        if (ticket.state() != TicketState.WAITING
                || hall.line(ticket.stand().line()).isPresent()) {
            return;
        }
        String line = lineFor(one.kind(), hall).prefix();
        ticket.transfer(line, clock.instant());
        log.changed(ticket, TicketAct.TRANSFER, TicketState.WAITING, Actor.SYSTEM, line);
    }

    private static Line lineFor(Line.Kind kind, Hall hall) {
        return hall.lines().stream()
                .filter(line -> line.kind() == kind && line.sectors().isEmpty())
                .findFirst()
                .or(() -> hall.line(Line.Kind.INTAKE))
                .orElseThrow();
    }

    private List<Stranded> stranded() {
        return jdbc.sql("""
                SELECT t.id, t.unit, l.kind
                FROM queue.ticket t JOIN queue.line l ON l.unit = t.unit AND l.prefix = t.line
                WHERE t.queue_day = :today AND t.state = 'WAITING' AND l.retired_at IS NOT NULL
                LIMIT :limit
                """)
                .param("today", CairoTime.today(clock))
                .param("limit", MOST_A_ROUND)
                .query((row, index) -> new Stranded(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getString("unit")),
                        Line.Kind.valueOf(row.getString("kind"))))
                .list();
    }
}
