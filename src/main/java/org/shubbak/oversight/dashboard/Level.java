package org.shubbak.oversight.dashboard;

import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Area;

/**
 * A level of the dashboards (مستوى المتابعة).
 *
 * @param code as it stands in addresses: {@code EG}, a governorate's or a unit's
 * @param unit of a centre or of a unit by itself; for a governorate its diwan, when it has one on the system
 */
public record Level(
        Kind kind,
        String code,
        String nameAr,
        String nameEn,
        @Nullable Unit unit) {

    /** How wide a level is. */
    public enum Kind {
        COUNTRY,
        GOVERNORATE,
        /** A unit with all below it. */
        CENTRE,
        /** A unit without those below it. */
        ALONE
    }

    static final Level EGYPT =
            new Level(Kind.COUNTRY, Area.EGYPT, "جمهورية مصر العربية", "Arab Republic of Egypt", null);

    static Level of(Governorate governorate, @Nullable Unit diwan) {
        return new Level(
                Kind.GOVERNORATE,
                governorate.code(),
                "محافظة " + governorate.nameAr(),
                governorate.nameEn() + " Governorate",
                diwan);
    }

    static Level centre(Unit unit) {
        return new Level(Kind.CENTRE, unit.id().value(), unit.nameAr(), unit.nameEn(), unit);
    }

    static Level alone(Unit unit) {
        return new Level(Kind.ALONE, unit.id().value(), unit.nameAr(), unit.nameEn(), unit);
    }

    /** What figures are asked about. */
    public Area area() {
        return switch (kind) {
            case COUNTRY -> Area.country();
            case GOVERNORATE -> Area.governorate(code);
            case CENTRE -> new Area(Area.Kind.BELOW, code);
            case ALONE -> new Area(Area.Kind.UNIT, code);
        };
    }

    public boolean alone() {
        return kind == Kind.ALONE;
    }
}
