package org.shubbak.signing;

/** What a key is for; a key signs nothing else. */
public enum KeyPurpose {
    /** Signs the list of the other keys. */
    ROOT,
    /** Signs the journal's tree heads. */
    JOURNAL,
    /** Signs the papers of one governorate. */
    PAPERS,
    /** Signs the lists of suspended, revoked and superseded papers. */
    STATUS,
    /** Signs the certificates of the house's own seals, and the list of those that were revoked. */
    SEAL_CA,
    /** Seals the PDF files of one unit. */
    SEAL,
    /** Signs time stamps. */
    TIME;

    /** Whether it stands in the list of keys; the others are known by their certificates. */
    public boolean isListed() {
        return ordinal() <= STATUS.ordinal();
    }

    /** Whether its key stays the same over the years. */
    boolean isForEver() {
        return this == ROOT || this == SEAL_CA;
    }
}
