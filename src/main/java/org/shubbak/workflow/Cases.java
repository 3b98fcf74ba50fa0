package org.shubbak.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases for an act: always the case's row first, locked, so that acts on one case never cross. */
@Component
class Cases {

    /** A case, the step the act is about, and the number of the request before it in the person's turn. */
    record AtStep(Case held, LockedStep step) {}

    private static final String CASE = """
            i.request, i.request_number, i.service, i.receiving_unit, i.back_office, i.department, i.procedure,
            i.procedure_version, i.state, i.variables, i.registered_at, i.due, i.ended_at
            """;

    private static final String AT_STEP = "SELECT " + CASE + """
                 , s.id, s.work, s.task, s.unit, s.role, s.duty, s.pooled, s.dealt_to, s.held, s.version, s.closed_at,
                   EXISTS (SELECT FROM workflow.step k
                           WHERE k.request = s.request AND k.closed_by = CAST(:by AS uuid) AND k.duty = s.duty)
                       AS part_taken,
                   (SELECT e.request_number
                    FROM workflow.step e
                    WHERE e.dealt_to = s.dealt_to AND e.service = s.service AND e.task = s.task
                      AND e.closed_at IS NULL AND NOT e.held
                      AND (e.registered_at, e.request) < (s.registered_at, s.request)
                    ORDER BY e.registered_at, e.request
                    LIMIT 1) AS earlier
            FROM workflow.step s
            JOIN workflow.instance i ON i.request = s.request
            WHERE s.id = :step
            FOR UPDATE OF i
            """;

    private static final String AT_REQUEST =
            "SELECT " + CASE + " FROM workflow.instance i WHERE i.request = :request FOR UPDATE";

    private final JdbcClient jdbc;
    private final CaseJson json;

    Cases(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    AtStep lock(StepId step) {
        return lock(step, null);
    }

    AtStep lock(StepId step, @Nullable StaffId by) {
        return jdbc.sql(AT_STEP)
                .param("step", step.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .query((row, index) -> new AtStep(read(row), LockedStep.read(row)))
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-step"));
    }

    Optional<Case> lock(UUID request) {
        return jdbc.sql(AT_REQUEST)
                .param("request", request)
                .query((row, index) -> read(row))
                .optional();
    }

    private Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                new ServiceCode(row.getString("service")),
                new UnitId(row.getString("receiving_unit")),
                new UnitId(row.getString("back_office")),
                row.getString("department"),
                row.getString("procedure"),
                row.getInt("procedure_version"),
                json.state(row.getString("state")),
                json.variables(row.getString("variables")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("ended_at") != null);
    }
}
