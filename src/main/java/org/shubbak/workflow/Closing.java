package org.shubbak.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.procedure.Work;

/** How a step's row is closed, as the columns of the statement that does it. */
record Closing(
        int work,
        @Nullable Integer version,
        String closing,
        @Nullable UUID by,
        @Nullable String outcome,
        @Nullable String turn) {

    static final String DONE = "done";
    static final String TIMED_OUT = "timed-out";
    private static final String INTERRUPTED = "interrupted";

    /** The reason for going out of turn is kept only where a step did go out of turn. */
    static Closing done(Work work, CompleteStep by, boolean outOfTurn) {
        return new Closing(
                work.id(),
                by.expectedVersion(),
                DONE,
                by.by() == null ? null : by.by().value(),
                by.outcome(),
                outOfTurn ? by.turnReason() : null);
    }

    static Closing timedOut(Work work, String outcome) {
        return new Closing(work.id(), null, TIMED_OUT, null, outcome, null);
    }

    static Closing interrupted(Work work) {
        return new Closing(work.id(), null, INTERRUPTED, null, null, null);
    }
}
