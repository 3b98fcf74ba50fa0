package org.shubbak.workflow;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shubbak.workflow.procedure.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what an act did to a case: one statement for the case, its steps and its timers together. */
@Component
class CaseRows {

    private static final String STEPS = """
            INSERT INTO workflow.step (
                id, request, work, activation, task, item, kind, role, duty, department, unit, receiving_unit,
                request_number, service, procedure, procedure_version, pooled, dealt_to, dealt_reason,
                opened_at, registered_at, due, target)
            SELECT o.id, c.request, o.work, o.activation, o.task, o.item, o.kind, o.role, o.duty, o.department,
                   o.unit, c.receiving_unit, c.request_number, c.service, c.procedure, c.procedure_version,
                   o.pooled, o.dealt_to, o.dealt_reason, :now, c.registered_at, c.due, o.target
            FROM written c, jsonb_to_recordset(CAST(:opened AS jsonb)) AS o (
                id uuid, work int, activation int, task text, item text, kind text, role text, duty text,
                department text, unit text, pooled boolean, dealt_to uuid, dealt_reason text, target date)
            RETURNING 1
            """;

    private static final String TIMERS = """
            INSERT INTO workflow.timer (id, request, activation, work, event, fire_at)
            SELECT t.id, c.request, t.activation, t.work, t.event, t.fire_at
            FROM written c, jsonb_to_recordset(CAST(:timers AS jsonb)) AS t (
                id uuid, activation int, work int, event text, fire_at timestamptz)
            RETURNING 1
            """;

    private static final String START = """
            WITH written AS (
                INSERT INTO workflow.instance (
                    request, request_number, service, receiving_unit, back_office, department, procedure,
                    procedure_version, state, variables, registered_at, due, started_at, ended_at, end_name)
                VALUES (
                    :request, :number, :service, :receivingUnit, :backOffice, :department, :procedure,
                    :version, CAST(:state AS jsonb), CAST(:variables AS jsonb), :registeredAt, :due, :now,
                    CASE WHEN CAST(:end AS text) IS NOT NULL THEN CAST(:now AS timestamptz) END, :end)
                RETURNING *),
            steps AS (%s)%s
            SELECT count(*) FROM written
            """;

    private static final String ADVANCE = """
            WITH closed AS (
                UPDATE workflow.step s
                SET closed_at = :now, closed_by = c.by, closing = c.closing, outcome = c.outcome,
                    turn_reason = c.turn, held = false, version = s.version + 1
                FROM jsonb_to_recordset(CAST(:closed AS jsonb)) AS c (
                    work int, version int, closing text, by uuid, outcome text, turn text)
                WHERE s.request = :request AND s.work = c.work AND s.closed_at IS NULL
                  AND (c.version IS NULL OR c.version = s.version)
                RETURNING 1),
            written AS (
                UPDATE workflow.instance
                SET state = CAST(:state AS jsonb), variables = CAST(:variables AS jsonb),
                    lock_version = lock_version + 1,
                    ended_at = CASE WHEN CAST(:end AS text) IS NOT NULL THEN CAST(:now AS timestamptz) END,
                    end_name = :end
                WHERE request = :request AND ended_at IS NULL AND (SELECT count(*) FROM closed) = :closedCount
                RETURNING *),
            steps AS (%s)%s
            SELECT count(*) FROM written
            """;

    private static final String OVER = """
            , over AS (
                DELETE FROM workflow.timer t
                USING written c
                WHERE t.request = c.request
                  AND (t.activation = ANY (CAST(:left AS int[])) OR t.work = ANY (CAST(:closedWorks AS int[])))
                RETURNING 1)
            """;

    private static final String SET = ", timers AS (" + TIMERS + ")";
    private static final String START_PLAIN = START.formatted(STEPS, "");
    private static final String START_TIMED = START.formatted(STEPS, SET);
    private static final String ADVANCE_PLAIN = ADVANCE.formatted(STEPS, "");
    private static final String ADVANCE_TIMED = ADVANCE.formatted(STEPS, OVER + SET);

    private final JdbcClient jdbc;
    private final CaseJson json;
    private final Clock clock;

    CaseRows(JdbcClient jdbc, CaseJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void start(Case of, Move move, List<Opening> opened, List<TimerRow> timers) {
        common(timers.isEmpty() ? START_PLAIN : START_TIMED, of, move, opened)
                .param("number", of.requestNumber())
                .param("service", of.service().value())
                .param("receivingUnit", of.receivingUnit().value())
                .param("backOffice", of.backOffice().value())
                .param("department", of.department())
                .param("procedure", of.procedure())
                .param("version", of.procedureVersion())
                .param("registeredAt", of.registeredAt().atOffset(ZoneOffset.UTC))
                .param("due", of.due())
                .param("timers", json.text(timers))
                .query(Integer.class)
                .single();
    }

    /** False when a step that should close is closed already: somebody else was first. */
    boolean advance(
            Case of, Move move, List<Closing> closed, List<Opening> opened, List<TimerRow> timers, boolean timed) {
        return common(timed ? ADVANCE_TIMED : ADVANCE_PLAIN, of, move, opened)
                        .param("closed", json.text(closed))
                        .param("closedCount", closed.size())
                        .param("timers", json.text(timers))
                        .param("left", ints(List.copyOf(move.left())))
                        .param(
                                "closedWorks",
                                ints(closed.stream().map(Closing::work).toList()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private JdbcClient.StatementSpec common(String sql, Case of, Move move, List<Opening> opened) {
        return jdbc.sql(sql)
                .param("request", of.request())
                .param("state", json.text(move.state()))
                .param("variables", json.text(move.variables()))
                .param("end", move.end(), Types.VARCHAR)
                .param("now", now())
                .param("opened", json.text(Opening.columns(opened)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String ints(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}');
    }
}
