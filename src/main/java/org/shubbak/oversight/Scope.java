package org.shubbak.oversight;

import java.util.Set;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** How far a manager, an auditor or an administrator sees: the own unit and all below it. */
@Component
public class Scope {

    private final Organisation organisation;

    Scope(Organisation organisation) {
        this.organisation = organisation;
    }

    public Set<UnitId> of(CurrentStaff me) {
        return organisation.unitAndBelow(me.unit());
    }

    /** @throws Refusal {@code oversight.other-centre} for a unit that is not in the scope */
    public void require(CurrentStaff me, UnitId unit) {
        if (!of(me).contains(unit)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "oversight.other-centre");
        }
    }
}
