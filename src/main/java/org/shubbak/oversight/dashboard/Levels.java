package org.shubbak.oversight.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.tally.Area;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Finds the levels of the dashboards and decides who sees which: everybody his own and what lies below it. */
@Component
public class Levels {

    private final Organisation organisation;
    private final Scope scope;

    Levels(Organisation organisation, Scope scope) {
        this.organisation = organisation;
        this.scope = scope;
    }

    /** The widest level that the person sees. */
    public Level home(CurrentStaff me) {
        return country(me) ? Level.EGYPT : ofUnit(organisation.unit(me.unit()));
    }

    /**
     * The level of a code as it stands in an address.
     *
     * @param alone whether a unit is meant without those below it
     * @throws Refusal {@code oversight.other-centre} for a level the person does not see, {@code organisation.unknown-unit}
     */
    public Level read(String code, boolean alone, CurrentStaff me) {
        Level level = find(code, alone);
        scope.require(me, level.area());
        return level;
    }

    private Level find(String code, boolean alone) {
        if (code.equals(Area.EGYPT)) {
            return Level.EGYPT;
        }
        return governorate(code).map(this::ofGovernorate).orElseGet(() -> {
            Unit unit = organisation.unit(unitId(code));
            return alone ? Level.alone(unit) : ofUnit(unit);
        });
    }

    private static UnitId unitId(String code) {
        try {
            return new UnitId(code);
        } catch (IllegalArgumentException shapeless) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-unit", code);
        }
    }

    private boolean sees(Level level, CurrentStaff me) {
        return country(me)
                || switch (level.kind()) {
                    case COUNTRY -> false;
                    case GOVERNORATE -> scope.widest(me).equals(level.area());
                    case CENTRE, ALONE -> scope.of(me).contains(new UnitId(level.code()));
                };
    }

    private boolean country(CurrentStaff me) {
        return scope.widest(me).kind() == Area.Kind.COUNTRY;
    }

    /** The levels above this one that the person sees, the widest first, and the level itself. */
    public List<Level> path(Level level, CurrentStaff me) {
        List<Level> path = new ArrayList<>(List.of(level));
        for (Level above = above(level); above != null && sees(above, me); above = above(above)) {
            path.addFirst(above);
        }
        return path;
    }

    private @Nullable Level above(Level level) {
        Unit unit = level.unit();
        return switch (level.kind()) {
            case COUNTRY -> null;
            case GOVERNORATE -> Level.EGYPT;
            case ALONE -> unit == null ? null : ofUnit(unit);
            case CENTRE -> unit == null || unit.parent() == null ? null : ofUnit(organisation.unit(unit.parent()));
        };
    }

    /** A unit with all below it; the diwan with all below it is the governorate. */
    Level ofUnit(Unit unit) {
        return unit.parent() == null
                ? governorate(organisation.governorateOf(unit.id()))
                        .map(this::ofGovernorate)
                        .orElseGet(() -> Level.centre(unit))
                : Level.centre(unit);
    }

    Level ofGovernorate(Governorate governorate) {
        return Level.of(governorate, diwan(governorate).orElse(null));
    }

    private Optional<Unit> diwan(Governorate governorate) {
        return organisation.units().stream()
                .filter(unit -> unit.parent() == null
                        && organisation.governorateOf(unit.id()).equals(governorate.code()))
                .findFirst();
    }

    private Optional<Governorate> governorate(String code) {
        return organisation.governorates().stream()
                .filter(one -> one.latitude() != null)
                .filter(one -> one.code().equals(code) || one.iso().equals("EG-" + code))
                .findFirst();
    }
}
