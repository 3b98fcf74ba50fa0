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
    STATUS
}
