package org.shubbak.catalogue;

import java.util.Locale;

/**
 * Who applies, as far as the rules of a service may ask.
 *
 * @param kind in what capacity
 * @param byAgent whether an agent (وكيل) applies for him
 * @param age in full years on the day of filing, or {@link #UNKNOWN_AGE}
 */
public record Applying(Kind kind, boolean byAgent, int age) {

    public static final int UNKNOWN_AGE = -1;

    public static final Applying IN_PERSON = new Applying(Kind.CITIZEN, false);

    /** The capacity of the applicant; rules see the lower-case word as {@code applicant.kind}. */
    public enum Kind {
        CITIZEN,
        COMPANY,
        FOREIGNER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Applying(Kind kind, boolean byAgent) {
        this(kind, byAgent, UNKNOWN_AGE);
    }
}
