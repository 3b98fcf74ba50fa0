package org.shubbak.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clocks and their events: one statement to read a clock, one to add an event. */
@Component
class Clocks {

    private final JdbcClient jdbc;

    Clocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True unless the subject has a clock already. */
    boolean add(UUID subject, UnitId unit, DeadlineRule rule, Instant at, LocalDate day, LocalDate due) {
        return jdbc.sql("""
                WITH started AS (
                    INSERT INTO deadlines.clock (subject, unit, rule_value, rule_unit, day_kind, on_expiry, legal_basis,
                                                 rule_start, pauses, started_on, due, state)
                    VALUES (:subject, :unit, :value, :timeUnit, :dayKind, :onExpiry, :basis, :start, :pauses, :day,
                            :due, 'RUNNING')
                    ON CONFLICT DO NOTHING
                    RETURNING subject)
                INSERT INTO deadlines.event (subject, at, day, kind)
                SELECT subject, :at, :day, 'STARTED' FROM started
                """)
                        .param("subject", subject)
                        .param("unit", unit.value())
                        .param("value", rule.value())
                        .param("timeUnit", rule.unit().name())
                        .param("dayKind", rule.dayKind().name())
                        .param("onExpiry", rule.onExpiry().name())
                        .param("basis", rule.legalBasis())
                        .param("start", rule.start().name())
                        .param(
                                "pauses",
                                rule.pauses().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                        .param("day", day)
                        .param("due", due)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<StoredClock> find(UUID subject) {
        return ClockReading.read(jdbc.sql(ClockReading.SELECT + "WHERE c.subject = :subject ORDER BY e.seq")
                        .param("subject", subject))
                .stream()
                .findFirst();
    }

    /** The clock, locked against everybody else until the transaction ends. */
    Optional<StoredClock> lock(UUID subject) {
        jdbc.sql("SELECT subject FROM deadlines.clock WHERE subject = :subject FOR UPDATE")
                .param("subject", subject)
                .query()
                .listOfRows();
        return find(subject);
    }

    /** Every clock that runs over one of these days. */
    List<StoredClock> runningOver(LocalDate first, LocalDate last) {
        return ClockReading.read(
                jdbc.sql(ClockReading.SELECT + """
                WHERE c.state <> 'STOPPED' AND greatest(c.due, c.notice_due) >= :first AND c.started_on < :last
                ORDER BY c.subject, e.seq
                FOR UPDATE OF c
                """).param("first", first).param("last", last));
    }

    /**
     * Adds an event and brings the clock's last days in line with it.
     *
     * @param secondDue the last day of the period that a notice opened; null before a notice
     */
    void append(
            StoredClock clock,
            Instant at,
            ClockEvent event,
            LocalDate due,
            @Nullable LocalDate secondDue,
            ClockState state) {
        jdbc.sql("""
                WITH moved AS (
                    UPDATE deadlines.clock SET due = :due, notice_due = :secondDue, state = :state
                    WHERE subject = :subject RETURNING subject)
                INSERT INTO deadlines.event (subject, at, day, kind, party, who, days, basis)
                SELECT subject, :at, :day, :kind, :party, :who, :days, :basis FROM moved
                """)
                .param("due", due)
                .param("secondDue", secondDue)
                .param("state", state.name())
                .param("subject", clock.subject())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", event.day())
                .param("kind", event.kind().name())
                .param("party", name(event.party()))
                .param("who", event.who())
                .param("days", event.days())
                .param("basis", event.basis())
                .update();
    }

    /** Keeps with the clock by which rule a notice's period counts. */
    void setSecond(UUID subject, DeadlineRule rule) {
        jdbc.sql("""
                UPDATE deadlines.clock
                SET notice_value = :value, notice_unit = :timeUnit, notice_day_kind = :dayKind,
                    notice_on_expiry = :onExpiry, notice_basis = :basis
                WHERE subject = :subject
                """)
                .param("subject", subject)
                .param("value", rule.value())
                .param("timeUnit", rule.unit().name())
                .param("dayKind", rule.dayKind().name())
                .param("onExpiry", rule.onExpiry().name())
                .param("basis", rule.legalBasis())
                .update();
    }

    /** Clocks of which a period ran out whose end was not applied yet, the longest over first. */
    List<UUID> ranOut(LocalDate today, int limit) {
        return jdbc.sql("""
                SELECT subject, due FROM deadlines.clock
                WHERE state = 'RUNNING' AND expired_at IS NULL AND due < :today
                UNION ALL
                SELECT subject, notice_due FROM deadlines.clock
                WHERE state = 'RUNNING' AND notice_ended_at IS NULL AND notice_due < :today
                ORDER BY due, subject
                LIMIT :limit
                """)
                .param("today", today)
                .param("limit", limit)
                .query((row, index) -> row.getObject("subject", UUID.class))
                .list();
    }

    /** True for the one transaction that applies the end of this clock. */
    boolean claimEnd(UUID subject, LocalDate today, Instant at) {
        return jdbc.sql("""
                UPDATE deadlines.clock SET expired_at = :at
                WHERE subject = :subject AND state = 'RUNNING' AND expired_at IS NULL AND due < :today
                """)
                        .param("subject", subject)
                        .param("today", today)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The same for the period that a notice opened. */
    boolean claimSecondEnd(UUID subject, LocalDate today, Instant at) {
        return jdbc.sql("""
                UPDATE deadlines.clock SET notice_ended_at = :at
                WHERE subject = :subject AND state = 'RUNNING' AND notice_ended_at IS NULL AND notice_due < :today
                """)
                        .param("subject", subject)
                        .param("today", today)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void setDue(UUID subject, LocalDate due, @Nullable LocalDate secondDue) {
        jdbc.sql("UPDATE deadlines.clock SET due = :due, notice_due = :secondDue WHERE subject = :subject")
                .param("due", due)
                .param("secondDue", secondDue)
                .param("subject", subject)
                .update();
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }
}
