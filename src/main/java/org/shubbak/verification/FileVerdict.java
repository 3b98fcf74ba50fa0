package org.shubbak.verification;

import java.time.Instant;
import org.shubbak.seals.SealVerdict;
import org.shubbak.signing.PaperVerdict;

/**
 * The answer to a check of a PDF file.
 *
 * @param paper what its QR and the hash in it say
 * @param seal what its seal says
 */
public record FileVerdict(PaperVerdict paper, SealVerdict seal, Instant checkedAt) {

    /** The colour family of the page's head. */
    public String tone() {
        return switch (paper.colour()) {
            case GREEN -> "done";
            case AMBER -> "applicant";
            case RED -> "refused";
        };
    }

    public String icon() {
        return switch (paper.colour()) {
            case GREEN -> "check";
            case AMBER -> "late";
            case RED -> "cross";
        };
    }

    /** The colour family of the seal. */
    public String sealTone() {
        if (seal.isOurs()) {
            return "done";
        }
        return switch (seal.reason()) {
            case VALID, UNSEALED, UNREADABLE -> "neutral";
            case BROKEN, CHANGED_AFTER, UNKNOWN_ANCHOR, EXPIRED, REVOKED -> "refused";
        };
    }
}
