package org.shubbak.security;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Who a signed-in person is now. Answers are kept for a few seconds, so that a page costs no look-up and a person who
 * was disabled or given another role is treated so at once.
 */
@Component
class StaffDirectory {

    static final Duration KEPT = Duration.ofSeconds(3);

    private final Organisation organisation;
    private final Credentials credentials;
    private final Kept<StaffId, Optional<CurrentStaff>> kept;

    StaffDirectory(Organisation organisation, Credentials credentials, Clock clock) {
        this.organisation = organisation;
        this.credentials = credentials;
        this.kept = new Kept<>(clock, KEPT);
    }

    /** The person with the roles of now; empty when unknown or no longer active. */
    Optional<CurrentStaff> current(StaffId id) {
        return kept.get(id, this::load);
    }

    /** Forgets what is kept of a person whose roles or password changed. */
    void forget(StaffId id) {
        kept.forget(id);
    }

    private Optional<CurrentStaff> load(StaffId id) {
        return organisation.findStaff(id).filter(Staff::active).map(this::withUnits);
    }

    /** Until a person has chosen his own password he has no role. */
    CurrentStaff withUnits(Staff staff) {
        var roles = credentials.handedOut(staff.id()).isPresent() ? Set.<Role>of() : staff.roles();
        return new CurrentStaff(
                staff.id(),
                staff.signInName(),
                staff.nameAr(),
                staff.nameEn(),
                staff.unit(),
                roles,
                served(staff.unit(), roles));
    }

    private Set<UnitId> served(UnitId own, Set<Role> roles) {
        var oversees = roles.contains(Role.MANAGER) || roles.contains(Role.AUDITOR);
        var served = new HashSet<>(oversees ? organisation.unitAndBelow(own) : Set.of(own));
        organisation.units().stream()
                .filter(unit -> unit.backOffice().equals(own))
                .map(Unit::id)
                .forEach(served::add);
        return served;
    }
}
