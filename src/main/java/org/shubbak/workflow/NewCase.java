package org.shubbak.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * A registered request about to enter its procedure.
 *
 * @param request the request's id, also the id of the case
 * @param receivingUnit where the applicant pays and collects; its cashiers and delivery clerks share the pooled steps
 * @param backOffice where the file is examined and decided
 * @param department the service's own department, used by every task that names none
 * @param procedure the key of the procedure, for example {@code general}
 * @param variables the service's parameters and the case's first facts ({@code due}, {@code form} …)
 * @param registeredAt decides the turn: first come, first served
 * @param due the day the request is due, shown on every step
 */
public record NewCase(
        UUID request,
        String requestNumber,
        ServiceCode service,
        UnitId receivingUnit,
        UnitId backOffice,
        DepartmentCode department,
        String procedure,
        Map<String, Object> variables,
        Instant registeredAt,
        LocalDate due) {

    public NewCase {
        variables = Map.copyOf(variables);
    }
}
