package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** Checks who applies before anything is stored, with the same rules as the submission. */
public final class IntakeCheck {

    private IntakeCheck() {}

    /**
     * Everything that is wrong with the applicant and his agent, at {@code applicant.…} and {@code agent.…}; empty when
     * they may be submitted.
     */
    public static List<FieldError> errors(ApplicantDetails applicant, SubmitRequest.@Nullable Agent agent) {
        var errors = new ArrayList<FieldError>();
        collect(errors, () -> ApplicantCheck.check(applicant));
        if (agent != null) {
            collect(errors, () -> AgentCheck.check(agent));
        }
        return errors;
    }

    private static void collect(List<FieldError> errors, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors());
        }
    }
}
