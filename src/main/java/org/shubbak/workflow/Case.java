package org.shubbak.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.procedure.ProcedureState;
import org.shubbak.workflow.procedure.TaskFacts;

/** One case as its row tells it, locked by the act that reads it. */
record Case(
        UUID request,
        String requestNumber,
        ServiceCode service,
        UnitId receivingUnit,
        UnitId backOffice,
        String department,
        String procedure,
        int procedureVersion,
        ProcedureState state,
        Map<String, Object> variables,
        Instant registeredAt,
        LocalDate due,
        boolean ended) {

    /** The task's own department, the service's where it names none, null where any will do. */
    @Nullable
    String departmentFor(TaskFacts task) {
        var named = task.department();
        if (named == null) {
            return department;
        }
        return named.equals("*") ? null : named;
    }
}
