package org.shubbak.requests;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.StepId;

/**
 * An official's answer to the step that was dealt to him.
 *
 * @param outcome one of the step's outcomes, for example {@code forward}, {@code approve}, {@code refuse}, {@code return}
 * @param reason why; demanded for every outcome that goes against the applicant or back
 * @param legalBasis the law or decree a refusal rests on
 * @param turnReason code of why this file is taken before an older one (rule 4); null when it is its turn
 * @param data what the step's kind asks for, see {@link StepFacts}
 * @param expectedVersion the version of the step that the official saw
 */
public record CompleteCaseStep(
        StepId step,
        String outcome,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Nullable String turnReason,
        Map<String, Object> data,
        int expectedVersion) {}
