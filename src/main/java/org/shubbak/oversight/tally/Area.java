package org.shubbak.oversight.tally;

import org.shubbak.shared.UnitId;

/**
 * What figures are asked about (النطاق): one unit, a unit with all below it, a governorate or the country. Who may ask is
 * decided by {@link org.shubbak.oversight.Scope}, not here.
 *
 * @param code a unit's code, a governorate's as in national IDs ({@code 13} is Sharqia), or {@link #EGYPT}
 */
public record Area(Kind kind, String code) {

    /** The country's code among the scopes. */
    public static final String EGYPT = "EG";

    /** How wide an area is. */
    public enum Kind {
        UNIT,
        BELOW,
        GOVERNORATE,
        COUNTRY
    }

    /** One unit by itself. */
    public static Area unit(UnitId unit) {
        return new Area(Kind.UNIT, unit.value());
    }

    /** A unit and all below it. */
    public static Area unitAndBelow(UnitId unit) {
        return new Area(Kind.BELOW, unit.value());
    }

    public static Area governorate(String code) {
        return new Area(Kind.GOVERNORATE, code);
    }

    public static Area country() {
        return new Area(Kind.COUNTRY, EGYPT);
    }
}
