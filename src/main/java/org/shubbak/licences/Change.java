package org.shubbak.licences;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.StaffId;

/**
 * A proposed or decided change of a licence's state.
 *
 * @param successor the output that takes its place; null unless it is superseded
 * @param outcome null while it waits for a second person
 */
public record Change(
        UUID id,
        LicenceNumber licence,
        Act act,
        @Nullable LicenceNumber successor,
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

    public boolean isOpen() {
        return outcome == null;
    }
}
