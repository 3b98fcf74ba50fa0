package org.shubbak.certificates;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;

/** Who takes part in such changes: administrators, heads and managers, for their own unit and those below it. */
final class TrustPeople {

    private static final Set<Role> ROLES = Set.of(Role.ADMIN, Role.HEAD, Role.MANAGER);

    private TrustPeople() {}

    /** @param unit null for what is of the whole house, which administrators and managers decide */
    static boolean mayDecide(Organisation organisation, @Nullable UnitId unit, CurrentStaff person) {
        if (unit == null) {
            return person.has(Role.ADMIN) || person.has(Role.MANAGER);
        }
        return ROLES.stream().anyMatch(person::has)
                && (person.mayServe(unit)
                        || organisation.unitAndBelow(person.unit()).contains(unit));
    }
}
