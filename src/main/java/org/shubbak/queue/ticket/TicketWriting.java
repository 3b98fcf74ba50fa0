package org.shubbak.queue.ticket;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a ticket, the line of its log, and the count of the window that did it, in one statement: calls are many. */
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
                        :request, :state, :claimed, :prioritised, :arrivedAt, :source, :key, :appointment)
                    RETURNING id, state)
                INSERT INTO queue.visit_log (ticket, at, act, after, staff, detail)
                SELECT id, :logAt, :logAct, state, :logStaff, :logDetail FROM taken
                """)
                .param("id", facts.id())
                .param("code", facts.code().value())
                .param("unit", facts.unit().value())
                .param("day", facts.number().day())
                .param("prefix", facts.number().prefix())
                .param("number", facts.number().number())
                .param("queueDay", ticket.stand().queueDay())
                .param("line", ticket.stand().line())
                .param("service", facts.service())
                .param("request", facts.requestNumber())
                .param("state", ticket.state().name())
                .param("claimed", facts.claimed().name())
                .param("prioritised", ticket.stand().prioritised())
                .param("arrivedAt", at(facts.arrivedAt()))
                .param("source", facts.source())
                .param("key", facts.commandKey())
                .param("appointment", facts.appointment())
                .param("logAt", at(log.at()))
                .param("logAct", log.act())
                .param("logStaff", log.staff())
                .param("logDetail", log.detail())
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
                        confirmed = :confirmed, at_window = :window, staff = :staff, first_called_at = :firstCalled,
                        called_at = :called, recalls = :recalls, served_at = :served, held_since = :heldSince,
                        held_seconds = :heldSeconds, missed_at = :missed, misses = :misses, away_at = :away,
                        ended_at = :ended, turn_reason = :turnReason, version = version + 1
                    WHERE id = :id AND version = :version
                    RETURNING id, state, at_window),
                counted AS (
                    UPDATE queue.service_window
                    SET priority_run = coalesce(:run, priority_run), version = version + 1 WHERE id = :desk)
                INSERT INTO queue.visit_log (ticket, at, act, before, after, at_window, staff, detail)
                SELECT id, :logAt, :logAct, :logBefore, state, at_window, :logStaff, :logDetail FROM stood
                """)
                .param("state", stand.state().name())
                .param("day", stand.queueDay())
                .param("line", stand.line())
                .param("prioritised", stand.prioritised())
                .param("confirmed", stand.confirmed())
                .param("window", stand.window())
                .param("staff", stand.staff())
                .param("firstCalled", at(stand.firstCalledAt()))
                .param("called", at(stand.calledAt()))
                .param("recalls", stand.recalls())
                .param("served", at(stand.served()))
                .param("heldSince", at(stand.heldSince()))
                .param("heldSeconds", stand.heldSeconds())
                .param("missed", at(stand.missed()))
                .param("misses", stand.misses())
                .param("away", at(stand.away()))
                .param("ended", at(stand.ended()))
                .param("turnReason", stand.turnReason())
                .param("id", ticket.id())
                .param("version", ticket.version())
                .param("run", desk == null ? null : desk.priorityRun())
                .param("desk", desk == null ? null : desk.window())
                .param("logAt", at(log.at()))
                .param("logAct", log.act())
                .param("logBefore", log.before())
                .param("logStaff", log.staff())
                .param("logDetail", log.detail())
                .update();
        if (written != 1) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "queue.overtaken");
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
