package org.shubbak.certificates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;

/**
 * A proposed or decided change.
 *
 * @param subject the certificate's SHA-256, the seal's serial number, or the unit's code
 * @param unit whose people decide; null for what is of the whole house
 * @param outcome null while it waits for a second person
 */
public record TrustChange(
        UUID id,
        TrustAct act,
        String subject,
        @Nullable UnitId unit,
        String reason,
        StaffId proposedBy,
        Instant proposedAt,
        @Nullable Outcome outcome,
        @Nullable StaffId decidedBy,
        @Nullable Instant decidedAt) {

    /** What the second person said. */
    public enum Outcome {
        CONFIRMED,
        REJECTED
    }
}
