package org.shubbak.oversight;

import java.util.LinkedHashSet;
import java.util.Set;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.tally.Area;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * How far a manager, an auditor or an administrator sees (نطاق الاطلاع): the own unit and all below it. Whoever is at a unit
 * that nothing stands above sees its governorate; the ministry sees the country.
 */
@Component
public class Scope {

    private final Organisation organisation;

    Scope(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Every unit that the person looks after. */
    public Set<UnitId> of(CurrentStaff me) {
        if (me.has(Role.MINISTRY)) {
            return new LinkedHashSet<>(
                    organisation.units().stream().map(Unit::id).toList());
        }
        return organisation.unitAndBelow(me.unit());
    }

    /** The widest area that the person sees: where his overview begins. */
    public Area widest(CurrentStaff me) {
        if (me.has(Role.MINISTRY)) {
            return Area.country();
        }
        return atTheTop(me) ? Area.governorate(organisation.governorateOf(me.unit())) : Area.unitAndBelow(me.unit());
    }

    /** @throws Refusal {@code oversight.other-centre} for a unit that is not in the scope */
    public void require(CurrentStaff me, UnitId unit) {
        if (!of(me).contains(unit)) {
            throw elsewhere();
        }
    }

    /** @throws Refusal {@code oversight.other-centre} for an area that is not in the scope */
    public void require(CurrentStaff me, Area area) {
        switch (area.kind()) {
            case UNIT, BELOW -> require(me, new UnitId(area.code()));
            case GOVERNORATE -> requireGovernorate(me, area.code());
            case COUNTRY -> requireMinistry(me);
        }
    }

    private void requireGovernorate(CurrentStaff me, String code) {
        boolean own = atTheTop(me) && organisation.governorateOf(me.unit()).equals(code);
        if (!own) {
            requireMinistry(me);
        }
    }

    private static void requireMinistry(CurrentStaff me) {
        if (!me.has(Role.MINISTRY)) {
            throw elsewhere();
        }
    }

    private boolean atTheTop(CurrentStaff me) {
        return organisation.unit(me.unit()).parent() == null;
    }

    private static Refusal elsewhere() {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "oversight.other-centre");
    }
}
