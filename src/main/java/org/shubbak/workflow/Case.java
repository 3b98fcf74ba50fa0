package org.shubbak.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.procedure.ProcedureState;

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
        boolean ended) {}
