package org.shubbak.requests;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An official's answer after the check: cleaned texts, and the data in the shape of the step's kind. */
record StepAnswer(
        String outcome, @Nullable String reason, @Nullable String legalBasis, Map<String, Object> data) {}
