package org.shubbak.catalogue;

/** Who applies, as far as the rules of a service may ask: in what capacity, and whether by an agent (وكيل). */
public record Applying(Kind kind, boolean byAgent) {

    /** The capacity of the applicant; rules see the lower-case name as {@code applicant.kind}. */
    public enum Kind {
        CITIZEN,
        COMPANY,
        FOREIGNER
    }

    public static final Applying IN_PERSON = new Applying(Kind.CITIZEN, false);
}
