package org.shubbak.seals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the seals and signatures in a PDF file prove.
 *
 * @param reason of the house's seal; of the last signature where there is no seal of the house
 * @param marks every seal and signature, in the order in which they were made
 */
public record SealVerdict(Reason reason, List<Mark> marks) {

    /** What is to be said of a seal. */
    public enum Reason {
        /** Unchanged since it was sealed, by a certificate that is believed and held then. */
        VALID,
        /** The file has no seal. */
        UNSEALED,
        /** It is not a PDF file that can be read. */
        UNREADABLE,
        /** What was sealed was changed. */
        BROKEN,
        /** Something was added behind the seal. */
        CHANGED_AFTER,
        /** Nobody whom we believe vouches for its certificate. */
        UNKNOWN_ANCHOR,
        /** Its certificate did not hold when it was sealed. */
        EXPIRED,
        /** Its certificate was revoked before it was sealed, or before anybody else can tell when that was. */
        REVOKED
    }

    /**
     * One seal or signature.
     *
     * @param ours whether it is a seal of this house
     * @param by whose certificate it is
     * @param capacity as what the signer wrote that he signs; empty for seals
     * @param organisation that the certificate names; empty where it names none
     * @param saidAt the moment that the signer wrote into it
     * @param provedAt the moment before which it was there, by its time stamp
     * @param provedBy who stamped the time
     * @param askable whether its certificate names where one asks if it is revoked; nothing is to be had where it does not
     * @param provedUntil when the certificate of the time stamp that lasts longest ends
     */
    public record Mark(
            Reason reason,
            boolean ours,
            SealLevel level,
            String by,
            String capacity,
            String organisation,
            String issuer,
            @Nullable Instant saidAt,
            @Nullable Instant provedAt,
            String provedBy,
            boolean askable,
            @Nullable Instant provedUntil) {}

    public SealVerdict {
        marks = List.copyOf(marks);
    }

    static SealVerdict of(Reason reason) {
        return new SealVerdict(reason, List.of());
    }

    /** The mark that the reason is about. */
    public Optional<Mark> mark() {
        return marks.stream()
                .filter(Mark::ours)
                .reduce((earlier, later) -> later)
                .or(() -> marks.stream().reduce((earlier, later) -> later));
    }

    public @Nullable SealLevel level() {
        return mark().map(Mark::level).orElse(null);
    }

    /** Whether the whole file is as this house sealed it. */
    public boolean isOurs() {
        return reason == Reason.VALID && mark().filter(Mark::ours).isPresent();
    }
}
