package org.shubbak.queue.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appointments as stored, with their reminders. */
@Component
public class Appointments {

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Appointment> find(PublicCode code) {
        return jdbc.sql("SELECT * FROM queue.appointment WHERE code = :code")
                .param("code", code.value())
                .query(Appointments::row)
                .optional();
    }

    /** All of one centre and day, by time. */
    public List<Appointment> of(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                SELECT * FROM queue.appointment
                WHERE unit = :unit AND starts_at >= :from AND starts_at < :to
                ORDER BY starts_at, id
                """)
                .param("unit", unit.value())
                .param("from", CairoTime.startOf(day).atOffset(ZoneOffset.UTC))
                .param("to", CairoTime.startOf(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .query(Appointments::row)
                .list();
    }

    /** What a phone has booked from a moment on. */
    List<Appointment> booked(PhoneNumber phone, Instant from) {
        return jdbc.sql("""
                SELECT * FROM queue.appointment
                WHERE phone = :phone AND starts_at >= :from AND state = 'BOOKED'
                ORDER BY starts_at
                """)
                .param("phone", phone.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(Appointments::row)
                .list();
    }

    Optional<Appointment> find(UUID id) {
        return jdbc.sql("SELECT * FROM queue.appointment WHERE id = :id")
                .param("id", id)
                .query(Appointments::row)
                .optional();
    }

    Optional<Appointment> lock(UUID id) {
        return jdbc.sql("SELECT * FROM queue.appointment WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Appointments::row)
                .optional();
    }

    /** Nobody came for these: still booked, their time over. */
    List<UUID> missed(Instant before, int limit) {
        return jdbc.sql("""
                SELECT id FROM queue.appointment WHERE state = 'BOOKED' AND starts_at < :before
                ORDER BY starts_at LIMIT :limit
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    void insert(Appointment appointment, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                INSERT INTO queue.appointment (id, code, unit, line, service, request_number, phone, starts_at, state,
                    booked_at, booked_by)
                VALUES (:id, :code, :unit, :line, :service, :request, :phone, :start, 'BOOKED', :now, :by)
                """)
                .param("id", appointment.id())
                .param("code", appointment.code().value())
                .param("unit", appointment.unit().value())
                .param("line", appointment.line())
                .param("service", appointment.service().value())
                .param("request", appointment.requestNumber())
                .param("phone", appointment.phone().value())
                .param("start", appointment.startsAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void move(Appointment appointment, Instant start) {
        jdbc.sql("UPDATE queue.appointment SET starts_at = :start, moves = moves + 1 WHERE id = :id")
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("id", appointment.id())
                .update();
    }

    void end(Appointment appointment, Appointment.State state, @Nullable String note) {
        jdbc.sql("UPDATE queue.appointment SET state = :state, note = :note WHERE id = :id")
                .param("state", state.name())
                .param("note", note)
                .param("id", appointment.id())
                .update();
    }

    void remind(Appointment appointment, Instant due) {
        jdbc.sql("""
                INSERT INTO queue.reminder (appointment, due_at, phone) VALUES (:id, :due, :phone)
                ON CONFLICT (appointment, due_at) DO UPDATE SET cancelled_at = NULL
                """)
                .param("id", appointment.id())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("phone", appointment.phone().value())
                .update();
    }

    void forgetReminders(Appointment appointment, Instant now) {
        jdbc.sql("""
                UPDATE queue.reminder SET cancelled_at = :now
                WHERE appointment = :id AND sent_at IS NULL AND cancelled_at IS NULL
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", appointment.id())
                .update();
    }

    /** Marks the reminders whose time has come; answers the latest of each appointment. */
    Map<UUID, Instant> takeDueReminders(Instant now, int limit) {
        record Due(UUID appointment, Instant at) {}
        return jdbc
                .sql("""
                        UPDATE queue.reminder r SET sent_at = :now
                        FROM (
                            SELECT appointment, due_at FROM queue.reminder
                            WHERE due_at <= :now AND sent_at IS NULL AND cancelled_at IS NULL
                            ORDER BY due_at LIMIT :limit
                            FOR UPDATE SKIP LOCKED) AS due
                        WHERE r.appointment = due.appointment AND r.due_at = due.due_at
                        RETURNING r.appointment, r.due_at
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> new Due(
                        row.getObject("appointment", UUID.class),
                        row.getTimestamp("due_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Due::appointment, Due::at, (one, other) -> one.isAfter(other) ? one : other));
    }

    private static Appointment row(ResultSet row, int index) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                new PublicCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                row.getString("line"),
                new ServiceCode(row.getString("service")),
                row.getString("request_number"),
                new PhoneNumber(row.getString("phone")),
                row.getTimestamp("starts_at").toInstant(),
                Appointment.State.valueOf(row.getString("state")),
                row.getInt("moves"));
    }
}
