package org.shubbak.oversight.late;

import java.util.List;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.Scope;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Who looks at late requests, and which of them were brought to him. */
@Component
class Viewer {

    private final Organisation organisation;
    private final Scope scope;

    Viewer(Organisation organisation, Scope scope) {
        this.organisation = organisation;
        this.scope = scope;
    }

    /** The ministry, a governorate's manager, or a centre's. */
    Level level(CurrentStaff me) {
        if (me.has(Role.MINISTRY)) {
            return Level.MINISTRY;
        }
        return organisation.unit(me.unit()).kind() == Unit.Kind.DIWAN ? Level.GOVERNORATE : Level.CENTRE;
    }

    List<String> units(CurrentStaff me) {
        return scope.of(me).stream().map(UnitId::value).toList();
    }
}
