package org.shubbak.oversight.tally;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Governorate;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Reach.Column;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Knows which scopes an area is made of. A unit without a parent stands, with all below it, for its governorate. */
@Component
class Reaches {

    private final Organisation organisation;

    Reaches(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param axis null for one sum over the whole area */
    Reach of(Area area, @Nullable Axis axis) {
        boolean children = axis == Axis.CHILD;
        return switch (area.kind()) {
            case UNIT -> new Reach(List.of(area.code()), Column.UNIT);
            case BELOW -> below(new UnitId(area.code()), children);
            case GOVERNORATE -> children ? units(area.code()) : new Reach(List.of(area.code()), Column.GOVERNORATE);
            case COUNTRY -> children ? governorates() : new Reach(List.of(area.code()), Column.COUNTRY);
        };
    }

    private Reach below(UnitId top, boolean children) {
        if (children || organisation.unit(top).parent() != null) {
            return new Reach(
                    organisation.unitAndBelow(top).stream().map(UnitId::value).toList(), Column.UNIT);
        }
        return new Reach(List.of(organisation.governorateOf(top)), Column.GOVERNORATE);
    }

    private Reach units(String governorate) {
        return new Reach(
                organisation.units().stream()
                        .map(Unit::id)
                        .filter(unit -> Objects.equals(organisation.governorateOf(unit), governorate))
                        .map(UnitId::value)
                        .toList(),
                Column.UNIT);
    }

    private Reach governorates() {
        return new Reach(
                organisation.governorates().stream().map(Governorate::code).toList(), Column.GOVERNORATE);
    }
}
