package org.shubbak.oversight.late;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of late requests, one unit at a time. */
@Component
class LateRows {

    private static final String WRITE = """
            INSERT INTO oversight.late AS l (request, number, unit, back_office, service, due, proposed_cause,
                                             proposed_body, proposed_owner, level, left_on, how)
            SELECT request, number, unit, back_office, service, due, proposed_cause, proposed_body, proposed_owner,
                   level, left_on, how
            FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (
                request uuid, number text, unit text, back_office text, service text, due date, proposed_cause text,
                proposed_body text, proposed_owner uuid, level text, left_on date, how text)
            ON CONFLICT (request) DO UPDATE
            SET due = excluded.due, proposed_cause = excluded.proposed_cause, proposed_body = excluded.proposed_body,
                proposed_owner = excluded.proposed_owner, level = excluded.level, left_on = NULL, how = NULL
            """;

    private static final String LEAVE = """
            UPDATE oversight.late l
            SET left_on = CASE WHEN r.state = 'OPEN' THEN :today
                               ELSE coalesce((SELECT (max(f.closed_at) AT TIME ZONE 'Africa/Cairo')::date
                                              FROM workflow.report_past_step f
                                              WHERE f.request = l.request AND NOT f.pooled), :today) END,
                how = CASE WHEN r.state <> 'OPEN' THEN 'DECIDED' WHEN r.due >= :today THEN 'IN_TIME' ELSE 'PAUSED' END
            FROM requests.report_request r
            WHERE l.request IN (:gone) AND r.id = l.request
            """;

    /** One whose clock was paused is decided later all the same. */
    private static final String DECIDED = """
            UPDATE oversight.late l
            SET how = 'DECIDED',
                left_on = coalesce((SELECT (max(f.closed_at) AT TIME ZONE 'Africa/Cairo')::date
                                    FROM workflow.report_past_step f
                                    WHERE f.request = l.request AND NOT f.pooled), :today)
            FROM requests.report_request r
            WHERE l.unit = :unit AND l.how = 'PAUSED' AND r.id = l.request AND r.state <> 'OPEN'
            """;

    private static final String KEEP = """
            UPDATE oversight.promise p
            SET outcome = CASE WHEN l.how = 'DECIDED' AND l.left_on <= p.promised THEN 'KEPT' ELSE 'BROKEN' END,
                settled_on = :today
            FROM oversight.late l
            WHERE p.unit = :unit AND p.outcome IS NULL AND l.request = p.request
              AND (l.how = 'DECIDED' OR p.promised < :today)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LateRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, KnownLate> known(String unit) {
        return jdbc.sql("""
                        SELECT request, due, proposed_cause, proposed_body, proposed_owner, level
                        FROM oversight.late WHERE unit = :unit AND left_on IS NULL
                        """).param("unit", unit).query((row, index) -> KnownLate.of(row)).list().stream()
                .collect(Collectors.toMap(KnownLate::request, Function.identity()));
    }

    void write(List<FoundLate.Written> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(WRITE).param("rows", json.writeValueAsString(rows)).update();
        }
    }

    void leave(List<UUID> gone, LocalDate today) {
        if (!gone.isEmpty()) {
            jdbc.sql(LEAVE).param("gone", gone).param("today", today).update();
        }
    }

    /** Settles what was promised for the unit's requests: kept, or broken when its day is over. */
    void settle(String unit, LocalDate today) {
        jdbc.sql(DECIDED).param("unit", unit).param("today", today).update();
        jdbc.sql(KEEP).param("unit", unit).param("today", today).update();
    }

    /** Until when the ended requests of a unit were looked through. */
    Instant readUntil(String unit, Instant first) {
        return jdbc.sql("SELECT ended_until FROM oversight.late_reading WHERE unit = :unit")
                .param("unit", unit)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(first);
    }

    void haveRead(String unit, Instant until) {
        jdbc.sql("""
                INSERT INTO oversight.late_reading (unit, ended_until) VALUES (:unit, :until)
                ON CONFLICT (unit) DO UPDATE SET ended_until = excluded.ended_until
                """)
                .param("unit", unit)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
