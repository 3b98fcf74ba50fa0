package org.shubbak.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.security.Duty;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/**
 * One step (خطوة) of a case as pages and other modules see it.
 *
 * @param unit where the step is done: the receiving unit for payment and delivery, the back office for all others
 * @param task the task's id in the procedure; a task of a called procedure is {@code call/task}
 * @param item the outside body asked, when the task is one of several "one per body"; null otherwise
 * @param pooled whether any eligible person of the unit may do it (payment, delivery) instead of one it was dealt to
 * @param dealtReason why this person: {@code least-loaded}, {@code returned}, {@code reassigned} …
 * @param due the day the whole request is due
 * @param target the day this step should be done, or the body's answer be there; null when the procedure sets none
 * @param held whether the step waits for something and is skipped in the turn
 * @param moment the moment of payment whose fees the step states or collects; null outside a collection
 * @param escalatedTo the level told when the request's own time ran out (its role, or {@code GOVERNORATE}); null before
 * @param version counts the changes of the step; an act names the one it saw
 */
public record StepView(
        StepId id,
        UUID request,
        String requestNumber,
        ServiceCode service,
        UnitId unit,
        UnitId receivingUnit,
        String task,
        @Nullable String item,
        String nameAr,
        String nameEn,
        String kind,
        Role role,
        Duty duty,
        boolean pooled,
        @Nullable StaffId dealtTo,
        String dealtReason,
        Instant openedAt,
        Instant registeredAt,
        LocalDate due,
        @Nullable LocalDate target,
        boolean held,
        int version,
        List<String> outcomes,
        @Nullable String moment,
        @Nullable String escalatedTo) {

    public StepView {
        outcomes = List.copyOf(outcomes);
    }
}
