package org.shubbak.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.workflow.Dealing.Dealt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of steps, one case at a time. */
@Component
class Steps {

    private static final String SELECT = "SELECT " + StepRows.COLUMNS + " FROM workflow.step s ";

    private final JdbcClient jdbc;
    private final StepRows rows;

    Steps(JdbcClient jdbc, StepRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    StepView get(StepId id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id.value())
                .query(rows::view)
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-step"));
    }

    List<StepView> openOf(UUID request) {
        return jdbc.sql(SELECT + "WHERE s.request = :request AND s.closed_at IS NULL ORDER BY s.work")
                .param("request", request)
                .query(rows::view)
                .list();
    }

    List<PastStep> history(UUID request) {
        return jdbc.sql(SELECT + "WHERE s.request = :request ORDER BY s.work")
                .param("request", request)
                .query(rows::past)
                .list();
    }

    Optional<StepView> earlierInTurn(StepId id) {
        return jdbc.sql(SELECT + """
                        JOIN workflow.step mine ON mine.dealt_to = s.dealt_to AND mine.service = s.service
                             AND mine.task = s.task
                        WHERE mine.id = :id AND s.closed_at IS NULL AND NOT s.held
                          AND (s.registered_at, s.request) < (mine.registered_at, mine.request)
                        ORDER BY s.registered_at, s.request
                        LIMIT 1
                        """).param("id", id.value()).query(rows::view).optional();
    }

    List<StepId> openOf(StaffId staff) {
        return jdbc.sql("SELECT id FROM workflow.step WHERE dealt_to = :staff AND closed_at IS NULL ORDER BY due, id")
                .param("staff", staff.value())
                .query((row, index) -> new StepId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Steps that wait for a person, the most urgent first; passed over ones come again at the next round. */
    List<StepId> undealt(int limit) {
        return jdbc.sql("""
                SELECT id
                FROM workflow.step
                WHERE closed_at IS NULL AND NOT pooled AND dealt_to IS NULL
                ORDER BY due, id
                LIMIT :limit
                """)
                .param("limit", limit)
                .query((row, index) -> new StepId(row.getObject("id", UUID.class)))
                .list();
    }

    boolean hold(StepId step, boolean held) {
        return jdbc.sql("""
                UPDATE workflow.step
                SET held = :held, version = version + 1
                WHERE id = :id AND closed_at IS NULL AND held <> :held
                """).param("id", step.value()).param("held", held).update() == 1;
    }

    void deal(StepId step, Dealt dealt) {
        var to = dealt.to();
        jdbc.sql("""
                UPDATE workflow.step
                SET dealt_to = :to, dealt_reason = :reason, version = version + 1
                WHERE id = :id AND closed_at IS NULL
                """)
                .param("id", step.value())
                .param("to", to == null ? null : to.value())
                .param("reason", dealt.reason())
                .update();
    }

    /** Names the superior on every open step of the case and answers the names, in the order of the steps. */
    List<String> escalate(UUID request) {
        return openOf(request).stream().map(this::escalate).toList();
    }

    /** All open steps name the highest superior at once. */
    void escalateToTheTop(UUID request) {
        jdbc.sql("UPDATE workflow.step SET escalated_to = :to WHERE request = :request AND closed_at IS NULL")
                .param("to", Escalation.GOVERNORATE)
                .param("request", request)
                .update();
    }

    private String escalate(StepView step) {
        var superior = Escalation.next(step);
        jdbc.sql("UPDATE workflow.step SET escalated_to = :to WHERE id = :id AND closed_at IS NULL")
                .param("to", superior)
                .param("id", step.id().value())
                .update();
        return superior;
    }

    void setDue(UUID request, LocalDate due) {
        jdbc.sql("""
                WITH moved AS (
                    UPDATE workflow.instance SET due = :due WHERE request = :request AND ended_at IS NULL
                    RETURNING request)
                UPDATE workflow.step s SET due = :due
                FROM moved
                WHERE s.request = moved.request AND s.closed_at IS NULL
                """).param("request", request).param("due", due).update();
    }
}
