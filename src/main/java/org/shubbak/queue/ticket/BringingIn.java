package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings tickets into the line that were given while the database could not be reached (ترحيل). The paper in the person's
 * hand counts: a ticket that the database had made for the same command, and of which nobody was told, is withdrawn.
 */
@Component
public class BringingIn {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final VisitLog log;
    private final Clock clock;

    BringingIn(JdbcClient jdbc, Tickets tickets, VisitLog log, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.log = log;
        this.clock = clock;
    }

    /** Does it once, however often it is asked for. */
    @Transactional
    public void bringIn(TicketFacts facts, String line, Actor by) {
        if (isThere(facts.id())) {
            return;
        }
        untold(facts)
                .forEach(id ->
                        withdraw(tickets.lock(id, facts.unit()), facts.number().text()));
        log.taken(Ticket.taken(facts, line), by);
    }

    private void withdraw(Ticket ticket, String instead) {
        TicketState before = ticket.state();
        ticket.giveUp(clock.instant());
        log.changed(ticket, TicketAct.GIVE_UP, before, Actor.SYSTEM, instead);
    }

    private boolean isThere(UUID id) {
        return jdbc.sql("SELECT count(*) FROM queue.ticket WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<UUID> untold(TicketFacts facts) {
        return jdbc.sql("""
                SELECT id FROM queue.ticket
                WHERE command_key = :key AND unit = :unit AND state = 'WAITING' AND source <> 'reserve'
                """)
                .param("key", facts.commandKey())
                .param("unit", facts.unit().value())
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Sets a block of numbers aside for a node. */
    @Transactional
    public int reserve(String unit, LocalDate day, String prefix, int size, String node) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "queue.reserve " + unit)
                .query((row, index) -> true)
                .single();
        Integer last = lastReserved(unit, day, prefix);
        int first = last == null ? TicketNumber.FIRST_RESERVED : last + 1;
        jdbc.sql("""
                INSERT INTO queue.reserve (unit, day, prefix, first, last, node)
                VALUES (:unit, :day, :prefix, :first, :last, :node)
                """)
                .param("unit", unit)
                .param("day", day)
                .param("prefix", prefix)
                .param("first", first)
                .param("last", first + size - 1)
                .param("node", node)
                .update();
        return first;
    }

    private @Nullable Integer lastReserved(String unit, LocalDate day, String prefix) {
        return jdbc.sql("SELECT max(last) FROM queue.reserve WHERE unit = :unit AND day = :day AND prefix = :prefix")
                .param("unit", unit)
                .param("day", day)
                .param("prefix", prefix)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }
}
