package org.shubbak.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the QR of a paper proves without any network.
 *
 * @param claims what the paper must say; null unless its signature is right
 * @param statusAt the date of the status list that was used; null if there is none
 */
public record PaperVerdict(
        Colour colour,
        Reason reason,
        @Nullable PaperClaims claims,
        @Nullable Instant statusAt) {

    public enum Colour {
        GREEN,
        AMBER,
        RED
    }

    /** Why; the first is green, the next two are amber, the others red. */
    public enum Reason {
        VALID(Colour.GREEN),
        /** Right, but the newest status list at hand is older than a day. */
        OLD_STATUS(Colour.AMBER),
        /** Right, but no status list is at hand. */
        NO_STATUS(Colour.AMBER),
        UNREADABLE(Colour.RED),
        UNKNOWN_KEY(Colour.RED),
        BAD_SIGNATURE(Colour.RED),
        /** Signed, but by a key of another governorate or year. */
        WRONG_KEY(Colour.RED),
        /** The printed code is not the one that was signed. */
        WRONG_CODE(Colour.RED),
        NOT_YET(Colour.RED),
        EXPIRED(Colour.RED),
        SUSPENDED(Colour.RED),
        REVOKED(Colour.RED),
        SUPERSEDED(Colour.RED),
        /** The file is not the one that was signed. */
        WRONG_FILE(Colour.RED);

        private final Colour colour;

        Reason(Colour colour) {
            this.colour = colour;
        }
    }

    static PaperVerdict unproved(Reason reason) {
        return new PaperVerdict(reason.colour, reason, null, null);
    }

    static PaperVerdict of(Reason reason, PaperClaims claims, @Nullable Instant statusAt) {
        return new PaperVerdict(reason.colour, reason, claims, statusAt);
    }
}
