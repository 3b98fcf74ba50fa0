package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.shubbak.queue.hall.Halls;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to tickets by itself: a grace runs out, a day ends. */
@Component
public class EndingDay {

    private static final int MOST_A_ROUND = 500;

    private record Due(UUID id, UnitId unit) {}

    private final JdbcClient jdbc;
    private final Halls halls;
    private final Tickets tickets;
    private final VisitLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingDay(
            JdbcClient jdbc, Halls halls, Tickets tickets, VisitLog log, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.tickets = tickets;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each in its own transaction; what an act overtook is left alone. */
    public void round() {
        missed().forEach(due -> transaction.executeWithoutResult(status -> abandon(due)));
        yesterdays().forEach(due -> transaction.executeWithoutResult(status -> end(due)));
    }

    private void abandon(Due due) {
        Ticket ticket = tickets.lock(due.id(), due.unit());
        Instant missed = ticket.stand().missed();
        Instant now = clock.instant();
        if (ticket.state() == TicketState.MISSED
                && missed != null
                && now.isAfter(missed.plus(halls.of(due.unit()).grace()))) {
            change(ticket, TicketAct.ABANDON, one -> one.abandon(now));
        }
    }

    private void end(Due due) {
        Ticket ticket = tickets.lock(due.id(), due.unit());
        if (!ticket.state().ended() && ticket.stand().queueDay().isBefore(CairoTime.today(clock))) {
            change(ticket, TicketAct.END_DAY, one -> one.endDay(clock.instant()));
        }
    }

    private void change(Ticket ticket, TicketAct act, Consumer<Ticket> verb) {
        TicketState before = ticket.state();
        verb.accept(ticket);
        log.changed(ticket, act, before, Actor.SYSTEM, null);
    }

    private List<Due> missed() {
        return jdbc.sql("""
                SELECT t.id, t.unit FROM queue.ticket t JOIN queue.hall h ON h.unit = t.unit
                WHERE t.queue_day = :today AND t.state = 'MISSED'
                    AND t.missed_at < :now - make_interval(mins => h.grace_minutes)
                ORDER BY t.missed_at
                LIMIT :limit
                """)
                .param("today", CairoTime.today(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", MOST_A_ROUND)
                .query((row, index) -> new Due(row.getObject("id", UUID.class), new UnitId(row.getString("unit"))))
                .list();
    }

    private List<Due> yesterdays() {
        return jdbc.sql("""
                SELECT id, unit FROM queue.ticket
                WHERE queue_day < :today AND state IN ('WAITING', 'CALLED', 'SERVING', 'HELD', 'MISSED', 'AWAY')
                ORDER BY queue_day, id
                LIMIT :limit
                """)
                .param("today", CairoTime.today(clock))
                .param("limit", MOST_A_ROUND)
                .query((row, index) -> new Due(row.getObject("id", UUID.class), new UnitId(row.getString("unit"))))
                .list();
    }
}
