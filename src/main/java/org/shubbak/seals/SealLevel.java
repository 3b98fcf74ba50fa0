package org.shubbak.seals;

/** How far a seal has come (PAdES baseline levels, ETSI EN 319 142-1). */
public enum SealLevel {
    /** Signed. */
    B,
    /** With a time stamp. */
    T,
    /** With certificates and lists of the revoked in the file, so that it can be checked when they are gone elsewhere. */
    LT
}
