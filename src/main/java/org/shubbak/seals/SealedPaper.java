package org.shubbak.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shubbak.documents.PaperFile;

/**
 * A paper's file, checked in both ways: the hash that its QR holds, and its seal. The QR's hash is of what was issued; what
 * stands behind that in the file counts only where this house sealed it.
 */
public final class SealedPaper {

    private final @Nullable PaperFile paper;
    private final SealVerdict seal;

    private SealedPaper(@Nullable PaperFile paper, SealVerdict seal) {
        this.paper = paper;
        this.seal = seal;
    }

    public static SealedPaper read(byte[] file, SealCheck check, Instant now) {
        return new SealedPaper(PaperFile.read(file).orElse(null), check.check(file, now));
    }

    /** Whether it is one of our papers at all. */
    public boolean isPaper() {
        return paper != null;
    }

    /** The text of the QR; empty if there is none. */
    public String text() {
        return paper == null ? "" : paper.text().orElse("");
    }

    /** What the QR must hold as the hash of this file; null if it is none of our papers. */
    public byte @Nullable [] hash() {
        if (paper == null) {
            return null;
        }
        return seal.isOurs() ? paper.issuedHash() : paper.hash();
    }

    public SealVerdict seal() {
        return seal;
    }
}
