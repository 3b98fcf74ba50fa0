package org.shubbak.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;

/**
 * Finishes one open step.
 *
 * @param by who finishes it, or null when the system does (a payment that settled itself, an answer deemed given)
 * @param outcome one of the step's outcomes; a step without outcomes takes {@code done}
 * @param variables facts that the act adds to the case, for example {@code due}
 * @param expectedVersion the version of the step that the person saw
 * @param turnReason why this one goes before an earlier one, or null when it is in turn
 */
public record CompleteStep(
        StepId step,
        @Nullable StaffId by,
        String outcome,
        Map<String, Object> variables,
        int expectedVersion,
        @Nullable String turnReason) {

    public CompleteStep {
        variables = Map.copyOf(variables);
    }

    public CompleteStep(
            StepId step, @Nullable StaffId by, String outcome, Map<String, Object> variables, int expectedVersion) {
        this(step, by, outcome, variables, expectedVersion, null);
    }
}
