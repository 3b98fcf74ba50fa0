package org.shubbak.workflow;

import java.util.Set;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.Refusal.Kind;
import org.shubbak.shared.StaffId;
import org.shubbak.workflow.procedure.TaskFacts;
import org.springframework.stereotype.Component;

/**
 * Whether this person may finish this step now: it is open, seen as it is, his, ready, and in its turn (first come,
 * first served).
 */
@Component
class StepTurn {

    private static final String DONE = "done";

    private final Organisation organisation;

    StepTurn(Organisation organisation) {
        this.organisation = organisation;
    }

    void check(CompleteStep command, LockedStep step, TaskFacts task) {
        if (step.closed()) {
            throw alreadyDone();
        }
        if (step.version() != command.expectedVersion()) {
            throw Refusal.of(Kind.CONFLICT, "workflow.version");
        }
        var outcomes = task.outcomes().isEmpty() ? Set.of(DONE) : Set.copyOf(task.outcomes());
        if (!outcomes.contains(command.outcome())) {
            throw Refusal.of(Kind.INVALID, "workflow.unknown-outcome", command.outcome())
                    .at("outcome");
        }
        if (command.by() != null) {
            checkPerson(command.by(), step);
            checkTurn(command, step);
        }
    }

    static Refusal alreadyDone() {
        return Refusal.of(Kind.CONFLICT, "workflow.already-done");
    }

    private void checkPerson(StaffId by, LockedStep step) {
        boolean may = step.pooled() ? isOfPool(by, step) : by.equals(step.dealtTo());
        if (!may) {
            throw Refusal.of(Kind.FORBIDDEN, "workflow.not-yours");
        }
    }

    private boolean isOfPool(StaffId by, LockedStep step) {
        var staff = organisation.staff(by);
        return staff.active()
                && staff.roles().contains(step.role())
                && (staff.unit().equals(step.unit()) || staff.unit().equals(organisation.backOfficeOf(step.unit())));
    }

    private static void checkTurn(CompleteStep command, LockedStep step) {
        if (step.held()) {
            throw Refusal.of(Kind.CONFLICT, "workflow.held");
        }
        boolean reasoned = command.turnReason() != null && !command.turnReason().isBlank();
        if (step.earlier() != null && !reasoned) {
            throw Refusal.of(Kind.CONFLICT, "workflow.out-of-order", step.earlier())
                    .at("turnReason");
        }
    }
}
