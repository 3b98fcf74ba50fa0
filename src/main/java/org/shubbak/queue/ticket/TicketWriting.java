package org.shubbak.queue.ticket;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a ticket, the line of its log, and the count of the window that did it, in one statement: calls are many. What may
 * be absent is bound as text and cast: bound as nothing it would have no type, and the database would plan the statement
 * anew each time that another part is absent.
 */
@Component
class TicketWriting {

    /** A line of the log that goes with the change. */
    record LogLine(
            Instant at,
            String act,
            @Nullable String before,
            @Nullable UUID staff,
            @Nullable String detail) {}

    /**
     * The window that makes the change; boards of other nodes see by its version that something happened there.
     *
     * @param priorityRun how many with priority it has called in a row after this; null when it called nobody
     */
    record Desk(UUID window, @Nullable Integer priorityRun) {}

    private final JdbcClient jdbc;

    TicketWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Ticket ticket, LogLine log) {
        TicketFacts facts = ticket.facts();
        jdbc.sql("""
                WITH taken AS (
                    INSERT INTO queue.ticket (id, code, unit, day, prefix, number, queue_day, line, service,
                        request_number, state, claimed, prioritised, arrived_at, source, command_key, appointment)
                    VALUES (:id, :code, :unit, :day, :prefix, :number, :queueDay, :line, :service,
                        :request, :state, :claimed, :prioritised, :arrivedAt, :source, :key, CAST(:appointment AS uuid))
                    RETURNING id, state)
                INSERT INTO queue.visit_log (ticket, at, act, after, staff, detail)
                SELECT id, :logAt, :logAct, state, CAST(:logStaff AS uuid), :logDetail FROM taken
                """)
                .param("id", facts.id())
                .param("code", facts.code().value())
                .param("unit", facts.unit().value())
                .param("day", facts.number().day())
                .param("prefix", facts.number().prefix())
                .param("number", facts.number().number())
                .param("queueDay", ticket.stand().queueDay())
                .param("line", ticket.stand().line())
                .param("service", facts.service(), Types.VARCHAR)
                .param("request", facts.requestNumber(), Types.VARCHAR)
                .param("state", ticket.state().name())
                .param("claimed", facts.claimed().name())
                .param("prioritised", ticket.stand().prioritised())
                .param("arrivedAt", at(facts.arrivedAt()))
                .param("source", facts.source())
                .param("key", facts.commandKey())
                .param("appointment", text(facts.appointment()), Types.VARCHAR)
                .param("logAt", at(log.at()))
                .param("logAct", log.act())
                .param("logStaff", text(log.staff()), Types.VARCHAR)
                .param("logDetail", log.detail(), Types.VARCHAR)
                .update();
    }

    /**
     * Writes where a ticket stands now.
     *
     * @throws Refusal {@code queue.overtaken} when somebody else changed it since it was read
     */
    void save(Ticket ticket, LogLine log, @Nullable Desk desk) {
        TicketStand stand = ticket.stand();
        int written = jdbc.sql("""
                WITH stood AS (
                    UPDATE queue.ticket
                    SET state = :state, queue_day = :day, line = :line, prioritised = :prioritised,
                        confirmed = :confirmed, at_window = CAST(:window AS uuid), staff = CAST(:staff AS uuid),
                        first_called_at = CAST(:firstCalled AS timestamptz), called_at = CAST(:called AS timestamptz),
                        recalls = :recalls, served_at = CAST(:served AS timestamptz),
                        held_since = CAST(:heldSince AS timestamptz), held_seconds = :heldSeconds,
                        missed_at = CAST(:missed AS timestamptz), misses = :misses,
                        away_at = CAST(:away AS timestamptz), ended_at = CAST(:ended AS timestamptz),
                        turn_reason = :turnReason, version = version + 1
                    WHERE id = :id AND version = :version
                    RETURNING id, state, at_window),
                counted AS (
                    UPDATE queue.service_window
                    SET priority_run = coalesce(:run, priority_run), version = version + 1
                    WHERE id = CAST(:desk AS uuid))
                INSERT INTO queue.visit_log (ticket, at, act, before, after, at_window, staff, detail)
                SELECT id, :logAt, :logAct, :logBefore, state, at_window, CAST(:logStaff AS uuid), :logDetail FROM stood
                """)
                .param("state", stand.state().name())
                .param("day", stand.queueDay())
                .param("line", stand.line())
                .param("prioritised", stand.prioritised())
                .param("confirmed", stand.confirmed(), Types.BOOLEAN)
                .param("window", text(stand.window()), Types.VARCHAR)
                .param("staff", text(stand.staff()), Types.VARCHAR)
                .param("firstCalled", text(stand.firstCalledAt()), Types.VARCHAR)
                .param("called", text(stand.calledAt()), Types.VARCHAR)
                .param("recalls", stand.recalls())
                .param("served", text(stand.served()), Types.VARCHAR)
                .param("heldSince", text(stand.heldSince()), Types.VARCHAR)
                .param("heldSeconds", stand.heldSeconds())
                .param("missed", text(stand.missed()), Types.VARCHAR)
                .param("misses", stand.misses())
                .param("away", text(stand.away()), Types.VARCHAR)
                .param("ended", text(stand.ended()), Types.VARCHAR)
                .param("turnReason", stand.turnReason(), Types.VARCHAR)
                .param("id", ticket.id())
                .param("version", ticket.version())
                .param("run", desk == null ? null : desk.priorityRun(), Types.INTEGER)
                .param("desk", desk == null ? null : text(desk.window()), Types.VARCHAR)
                .param("logAt", at(log.at()))
                .param("logAct", log.act())
                .param("logBefore", log.before(), Types.VARCHAR)
                .param("logStaff", text(log.staff()), Types.VARCHAR)
                .param("logDetail", log.detail(), Types.VARCHAR)
                .update();
        if (written != 1) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.overtaken");
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
