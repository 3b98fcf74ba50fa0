package org.shubbak.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.security.Duty;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Makes views of step rows; names and outcomes come from the version of the procedure the case runs on. */
@Component
class StepRows {

    static final String COLUMNS = """
            s.id, s.request, s.task, s.item, s.kind, s.role, s.duty, s.unit, s.receiving_unit, s.request_number,
            s.service, s.procedure, s.procedure_version, s.pooled, s.dealt_to, s.dealt_reason, s.opened_at,
            s.registered_at, s.due, s.target, s.held, s.version, s.closed_at, s.closed_by, s.closing, s.outcome,
            s.turn_reason, s.escalated_to
            """;

    private final Procedures procedures;

    StepRows(Procedures procedures) {
        this.procedures = procedures;
    }

    PastStep past(ResultSet row, int index) throws SQLException {
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new PastStep(
                view(row, index),
                closedAt == null ? null : closedAt.toInstant(),
                staff(row, "closed_by"),
                row.getString("closing"),
                row.getString("outcome"),
                row.getString("turn_reason"));
    }

    StepView view(ResultSet row, int index) throws SQLException {
        var path = row.getString("task");
        var task = procedures
                .of(row.getString("procedure"), row.getInt("procedure_version"))
                .task(path);
        return new StepView(
                new StepId(row.getObject("id", UUID.class)),
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                new ServiceCode(row.getString("service")),
                new UnitId(row.getString("unit")),
                new UnitId(row.getString("receiving_unit")),
                path,
                row.getString("item"),
                task.nameAr(),
                task.nameEn(),
                row.getString("kind"),
                Role.valueOf(row.getString("role")),
                Duty.valueOf(row.getString("duty")),
                row.getBoolean("pooled"),
                staff(row, "dealt_to"),
                row.getString("dealt_reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("target", LocalDate.class),
                row.getBoolean("held"),
                row.getInt("version"),
                task.outcomes(),
                task.moment(),
                row.getString("escalated_to"));
    }

    private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }
}
