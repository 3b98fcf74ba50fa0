package org.shubbak.licences;

/** Where a licence stands; that it ran out is not stored but computed from its date. */
public enum State {
    VALID,
    SUSPENDED,
    REVOKED,
    SUPERSEDED,
    EXPIRED
}
