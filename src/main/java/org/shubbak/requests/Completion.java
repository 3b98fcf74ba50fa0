package org.shubbak.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.StepId;

/**
 * A request to the applicant to complete his file (استيفاء): everything that is missing, said at once (rule 5).
 *
 * @param round 0 for what was missing at the window, then 1, 2, …
 * @param step the step that waits for it; null at intake
 * @param lateItems keys that were visible to the asker in an earlier round already: flagged, and counted
 */
public record Completion(
        UUID id,
        int round,
        @Nullable StepId step,
        Instant askedAt,
        List<CompletionItem> items,
        List<String> lateItems,
        @Nullable Instant answeredAt) {

    /** Whether the applicant's answer is still awaited. */
    public boolean open() {
        return answeredAt == null;
    }
}
