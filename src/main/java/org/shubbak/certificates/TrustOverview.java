package org.shubbak.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.seals.HouseAuthority;
import org.shubbak.seals.HouseSeal;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** What there is to look at and to change, for those who may. */
@Component
public class TrustOverview {

    private final OwnRows own;
    private final HouseAuthority authority;
    private final Organisation organisation;

    TrustOverview(OwnRows own, HouseAuthority authority, Organisation organisation) {
        this.own = own;
        this.authority = authority;
        this.organisation = organisation;
    }

    /** A unit that decides, and whether its head signs himself. */
    public record SigningUnit(Unit unit, boolean signing) {}

    /** The units that decide, of those that he looks after. */
    public List<SigningUnit> units(CurrentStaff me) {
        return organisation.units().stream()
                .filter(unit -> unit.backOffice().equals(unit.id()))
                .filter(unit -> may(unit.id(), me))
                .map(unit -> new SigningUnit(unit, own.isSigning(unit.id())))
                .toList();
    }

    public List<OwnCertificate> officials(CurrentStaff me) {
        var units = organisation.units().stream()
                .map(Unit::id)
                .filter(unit -> may(unit, me))
                .map(UnitId::value)
                .toList();
        return units.isEmpty() ? List.of() : own.ofUnits(units);
    }

    public List<HouseSeal> seals(CurrentStaff me) {
        return authority.issued().stream().filter(seal -> may(seal.unit(), me)).toList();
    }

    private boolean may(@Nullable UnitId unit, CurrentStaff me) {
        return TrustPeople.mayDecide(organisation, unit, me);
    }
}
