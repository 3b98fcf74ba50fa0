package org.shubbak.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;

/**
 * A step of the case's history, open or closed.
 *
 * @param closing {@code done}, {@code timed-out} (an answer deemed given) or {@code interrupted}; null while open
 * @param turnReason why it was done before an earlier one, if it was
 */
public record PastStep(
        StepView step,
        @Nullable Instant closedAt,
        @Nullable StaffId closedBy,
        @Nullable String closing,
        @Nullable String outcome,
        @Nullable String turnReason) {}
