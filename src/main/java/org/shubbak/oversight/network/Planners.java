package org.shubbak.oversight.network;

import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.Scope;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Who plans the network and who answers in it (التخطيط والمتابعة): the ministry plans in the country, a manager at a diwan in
 * his governorate; a centre's manager sees and answers what concerns his own centre.
 */
@Component
public class Planners {

    private final Organisation organisation;
    private final Scope scope;

    Planners(Organisation organisation, Scope scope) {
        this.organisation = organisation;
        this.scope = scope;
    }

    /** Whether the person plans at all. */
    public boolean plans(CurrentStaff me) {
        return me.has(Role.MINISTRY) || managesGovernorate(me);
    }

    /** @throws Refusal {@code network.not-a-planner} for whoever does not plan in this governorate */
    public void requirePlanner(CurrentStaff me, String governorate) {
        if (!plansIn(me, governorate)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.not-a-planner");
        }
    }

    public boolean plansIn(CurrentStaff me, String governorate) {
        return me.has(Role.MINISTRY) || managesGovernorate(me) && governorate.equals(governorateOf(me));
    }

    /** @throws Refusal {@code oversight.other-centre} for a centre that the person neither plans nor works in or above */
    public void requireSight(CurrentStaff me, String governorate, @Nullable UnitId unit) {
        if (!plansIn(me, governorate) && (unit == null || !scope.of(me).contains(unit))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "oversight.other-centre");
        }
    }

    /** The governorate of the person's own unit. */
    public String governorateOf(CurrentStaff me) {
        return organisation.governorateOf(me.unit());
    }

    private boolean managesGovernorate(CurrentStaff me) {
        return me.has(Role.MANAGER) && organisation.unit(me.unit()).parent() == null;
    }
}
