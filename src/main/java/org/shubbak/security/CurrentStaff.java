package org.shubbak.security;

import java.util.Set;
import org.shubbak.organisation.Role;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The member of staff (مقدم الخدمة) who is acting now; the principal of every page and every API call.
 *
 * @param unit the unit the person works in
 * @param serves every unit whose files the person may act on, the own unit included
 */
public record CurrentStaff(
        StaffId id, String signInName, String nameAr, String nameEn, UnitId unit, Set<Role> roles, Set<UnitId> serves)
        implements AuthenticatedPrincipal {

    public CurrentStaff {
        roles = Set.copyOf(roles);
        serves = Set.copyOf(serves);
    }

    /** A person who serves the own unit only. */
    public CurrentStaff(StaffId id, String signInName, String nameAr, String nameEn, UnitId unit, Set<Role> roles) {
        this(id, signInName, nameAr, nameEn, unit, roles, Set.of(unit));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** True for the own unit and those whose files are decided here; for a manager also for the units below. */
    public boolean mayServe(UnitId other) {
        return serves.contains(other);
    }

    /** The person as the journal names him. */
    public Actor actor() {
        return Actor.staff(id, nameAr);
    }

    @Override
    public String getName() {
        return signInName;
    }
}
