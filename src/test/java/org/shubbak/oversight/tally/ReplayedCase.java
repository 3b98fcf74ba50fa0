package org.shubbak.oversight.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;

/**
 * One request of the replayed month, before it is rows.
 *
 * @param decided the day on which the clock stopped; null while it runs
 * @param paused on which the clock began to wait for the applicant, three days if it was ended; null if it never did
 * @param silent whether silence granted it
 * @param stepKind of its open step; null when it has ended
 */
record ReplayedCase(
        UUID id,
        String number,
        String unit,
        String backOffice,
        String service,
        int version,
        String channel,
        String state,
        Instant submittedAt,
        LocalDate due,
        @Nullable Instant endedAt,
        @Nullable LocalDate decided,
        @Nullable LocalDate paused,
        boolean silent,
        @Nullable String stepKind) {

    LocalDate received() {
        return CairoTime.date(submittedAt);
    }

    String clockState() {
        return decided != null ? "STOPPED" : paused != null ? "PAUSED" : "RUNNING";
    }
}
