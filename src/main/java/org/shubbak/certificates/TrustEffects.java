package org.shubbak.certificates;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.seals.HouseAuthority;
import org.shubbak.seals.HouseSeal;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** What a confirmed change brings about, and what may be proposed at all. */
@Component
class TrustEffects {

    private final OwnRows own;
    private final HouseAuthority authority;
    private final Organisation organisation;
    private final Clock clock;

    TrustEffects(OwnRows own, HouseAuthority authority, Organisation organisation, Clock clock) {
        this.own = own;
        this.authority = authority;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param id null for what is of the whole house */
    record Concerned(@Nullable UnitId id) {}

    /** The unit whose people decide; empty if there is no such thing. */
    Optional<Concerned> unitOf(TrustAct act, String subject) {
        return switch (act) {
            case BIND, UNBIND -> own.find(subject).map(it -> new Concerned(it.unit()));
            case REVOKE_SEAL -> seal(subject).map(it -> new Concerned(it.unit()));
            case REQUIRE, RELEASE -> unit(subject).map(Concerned::new);
        };
    }

    /** @throws Refusal {@code certificates.not-now} if it would change nothing */
    void check(TrustAct act, String subject) {
        boolean possible = switch (act) {
            case BIND -> is(subject, OwnCertificate.State.WAITING);
            case UNBIND -> is(subject, OwnCertificate.State.BOUND);
            case REVOKE_SEAL ->
                seal(subject).filter(it -> it.revokedAt() == null).isPresent();
            case REQUIRE -> !own.isSigning(new UnitId(subject));
            case RELEASE -> own.isSigning(new UnitId(subject));
        };
        if (!possible) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "certificates.not-now");
        }
    }

    void apply(TrustChange change, CurrentStaff by) {
        check(change.act(), change.subject());
        switch (change.act()) {
            case BIND -> bind(change.subject());
            case UNBIND -> own.move(change.subject(), OwnCertificate.State.BOUND, OwnCertificate.State.REVOKED);
            case REVOKE_SEAL -> authority.revoke(change.subject(), change.reason(), by.actor());
            case REQUIRE -> own.setSigning(new UnitId(change.subject()), true, clock.instant());
            case RELEASE -> own.setSigning(new UnitId(change.subject()), false, clock.instant());
        }
    }

    /** What was presented and not confirmed may be presented again. */
    void drop(TrustChange change) {
        if (change.act() == TrustAct.BIND) {
            own.move(change.subject(), OwnCertificate.State.WAITING, OwnCertificate.State.REJECTED);
        }
    }

    /** A new certificate takes the place of the one before. */
    private void bind(String sha256) {
        var owner = own.find(sha256).orElseThrow().staff();
        own.bound(owner)
                .ifPresent(old -> own.move(old.sha256(), OwnCertificate.State.BOUND, OwnCertificate.State.REVOKED));
        own.move(sha256, OwnCertificate.State.WAITING, OwnCertificate.State.BOUND);
    }

    boolean isOwnerOf(String sha256, StaffId person) {
        return own.find(sha256).filter(it -> it.staff().equals(person)).isPresent();
    }

    /** Nobody confirms what is about himself. */
    boolean isAbout(TrustChange change, StaffId person) {
        return (change.act() == TrustAct.BIND || change.act() == TrustAct.UNBIND)
                && isOwnerOf(change.subject(), person);
    }

    private boolean is(String sha256, OwnCertificate.State state) {
        return own.find(sha256).filter(it -> it.state() == state).isPresent();
    }

    private Optional<HouseSeal> seal(String serial) {
        return authority.issued().stream()
                .filter(seal -> seal.serial().equals(serial))
                .findFirst();
    }

    private Optional<UnitId> unit(String code) {
        return organisation.units().stream()
                .map(Unit::id)
                .filter(id -> id.value().equals(code))
                .findFirst();
    }
}
