package org.shubbak.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal (سجل المراجعة). An entry is written in the transaction of the act it tells of: both are there or neither is.
 * The database refuses to change or delete a line.
 */
@Component
public class Journal {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes an entry. What may be absent is bound as text: bound as nothing it would have no type, and the database would
     * plan the statement anew each time that another part is absent.
     */
    public void record(JournalEntry entry) {
        jdbc.sql("""
                INSERT INTO audit.journal (at, actor_kind, staff_id, actor_name, act, kind, subject, unit, detail)
                VALUES (:at, :actorKind, CAST(:staff AS uuid), :name, :act, :kind, CAST(:subject AS uuid), :unit,
                    CAST(:detail AS jsonb))
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actorKind", entry.actor().kind().name())
                .param("staff", staffOf(entry), Types.VARCHAR)
                .param("name", entry.actor().name())
                .param("act", entry.act())
                .param("kind", entry.kind().name())
                .param("subject", textOf(entry.subject()), Types.VARCHAR)
                .param("unit", unitOf(entry), Types.VARCHAR)
                .param("detail", json.writeValueAsString(entry.detail()))
                .update();
    }

    /** Everything that happened to one request, in order. */
    public List<JournalRow> of(UUID subject) {
        return jdbc.sql("""
                SELECT seq, at, actor_kind, staff_id, actor_name, act, kind, subject, unit, detail
                FROM audit.journal
                WHERE subject = :subject
                ORDER BY seq
                """).param("subject", subject).query(this::row).list();
    }

    /** What one member of staff did, newest first, before the line {@code beforeSeq}. */
    public List<JournalRow> by(StaffId staff, long beforeSeq, int limit) {
        return jdbc.sql("""
                SELECT seq, at, actor_kind, staff_id, actor_name, act, kind, subject, unit, detail
                FROM audit.journal
                WHERE staff_id = :staff AND seq < :before
                ORDER BY seq DESC
                LIMIT :limit
                """)
                .param("staff", staff.value())
                .param("before", beforeSeq)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private JournalRow row(ResultSet row, int index) throws SQLException {
        String unit = row.getString("unit");
        return new JournalRow(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                actor(row),
                row.getString("act"),
                JournalEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class),
                unit == null ? null : new UnitId(unit),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        Actor.Kind kind = Actor.Kind.valueOf(row.getString("actor_kind"));
        return new Actor(kind, staff == null ? null : new StaffId(staff), row.getString("actor_name"));
    }

    private static @Nullable String staffOf(JournalEntry entry) {
        StaffId staff = entry.actor().staff();
        return staff == null ? null : textOf(staff.value());
    }

    private static @Nullable String textOf(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String unitOf(JournalEntry entry) {
        UnitId unit = entry.unit();
        return unit == null ? null : unit.value();
    }
}
