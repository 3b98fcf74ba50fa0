package org.shubbak.certificates;

/** What two people together change about whom papers are believed for. */
public enum TrustAct {
    /** A certificate is bound to an official (ربط شهادة). */
    BIND,
    /** An official's certificate signs no more (إلغاء شهادة). */
    UNBIND,
    /** A seal's or time stamps' certificate is revoked (إلغاء شهادة ختم). */
    REVOKE_SEAL,
    /** A unit's papers are signed by its head himself. */
    REQUIRE,
    /** A unit's papers are sealed by the unit alone again. */
    RELEASE
}
