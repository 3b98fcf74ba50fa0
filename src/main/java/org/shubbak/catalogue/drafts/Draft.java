package org.shubbak.catalogue.drafts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.StaffId;

/**
 * A service on its way to its next version (مسودة).
 *
 * @param basedOn the version it was begun from, 0 for a new service
 * @param text the pack as it was typed, also while something in it is wrong
 * @param version of the draft; every act on it names the one it saw
 * @param proposal what is proposed, once it is
 * @param returned why it was sent back, until it is proposed again
 */
public record Draft(
        UUID id,
        ServiceCode code,
        int basedOn,
        String text,
        State state,
        int version,
        Instant savedAt,
        String savedBy,
        @Nullable Proposal proposal,
        @Nullable Integer publishedVersion,
        @Nullable Returned returned) {

    /** Where it is on its way. */
    public enum State {
        EDITING,
        PROPOSED,
        PUBLISHED,
        DISCARDED
    }

    /**
     * The publication that is proposed.
     *
     * @param effective the day from which the version is to hold
     */
    public record Proposal(StaffId by, String byName, LocalDate effective, String decreeNumber, LocalDate decreeDate) {}

    /** The second person's reason for not publishing it. */
    public record Returned(String reason, String byName) {}
}
