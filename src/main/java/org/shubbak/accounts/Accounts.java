package org.shubbak.accounts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Employing;
import org.shubbak.organisation.Employment;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.Unit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Keyed;
import org.shubbak.security.Passwords;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the staff (حسابات العاملين). An administrator keeps those of his unit and the units below it, and never
 * his own.
 */
@Component
public class Accounts {

    /** @param password told once; null when the same command came again */
    public record Handed(
            StaffId id, String signInName, @Nullable String password) {}

    private record Opened(String id) {}

    private final Organisation organisation;
    private final Employing employing;
    private final Passwords passwords;
    private final Keyed keyed;
    private final Commands commands;

    Accounts(Organisation organisation, Employing employing, Passwords passwords, Keyed keyed, Commands commands) {
        this.organisation = organisation;
        this.employing = employing;
        this.passwords = passwords;
        this.keyed = keyed;
        this.commands = commands;
    }

    /** The units whose accounts this administrator keeps. */
    @Transactional(readOnly = true)
    public List<Unit> units(CurrentStaff me) {
        return organisation.unitAndBelow(me.unit()).stream()
                .map(organisation::unit)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Staff> of(UnitId unit, CurrentStaff me) {
        require(unit, me);
        return organisation.everyoneOf(unit);
    }

    @Transactional(readOnly = true)
    public Staff get(StaffId id, CurrentStaff me) {
        Staff staff = organisation.staff(id);
        require(staff.unit(), me);
        return staff;
    }

    @Transactional(readOnly = true)
    public Optional<DepartmentCode> departmentOf(StaffId id) {
        return employing.departmentOf(id);
    }

    /** Opens an account and hands out its first password; once for the command key. */
    @Transactional
    public Handed open(AccountDetails details, CurrentStaff me, String commandKey) {
        details.check(true);
        UnitId unit = unit(details, me);
        var told = new AtomicReference<@Nullable String>();
        Opened opened = commands.once(commandKey, me.actor(), details.signInName(), Opened.class, () -> {
            StaffId id = employing.employ(details.signInName(), employment(details, unit, me), me.actor());
            told.set(passwords.handOut(organisation.staff(id), me.actor()));
            return new Opened(id.toString());
        });
        return new Handed(new StaffId(java.util.UUID.fromString(opened.id())), details.signInName(), told.get());
    }

    /** The state of an account that a change names, so that two administrators do not undo one another. */
    @Transactional(readOnly = true)
    public int versionOf(StaffId id) {
        return employing.versionOf(id);
    }

    /**
     * Changes names, unit and roles.
     *
     * @param version as it was when the page was opened
     */
    @Transactional
    public void change(StaffId id, int version, AccountDetails details, CurrentStaff me) {
        other(id, me);
        details.check(false);
        employing.change(id, version, employment(details, unit(details, me), me), me.actor());
    }

    /** Hands out a password for a person who has none or forgot it; once for the command key. */
    @Transactional
    public Handed handOut(StaffId id, CurrentStaff me, String commandKey) {
        Staff staff = other(id, me);
        if (!staff.active()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "accounts.closed");
        }
        var told = new AtomicReference<@Nullable String>();
        commands.once(commandKey, me.actor(), "password " + staff.signInName(), Opened.class, () -> {
            told.set(passwords.handOut(staff, me.actor()));
            return new Opened(id.toString());
        });
        return new Handed(id, staff.signInName(), told.get());
    }

    /** Closes the account of a person who left, or opens it again without a password. */
    @Transactional
    public void setActive(StaffId id, boolean active, String reason, CurrentStaff me) {
        other(id, me);
        employing.setActive(id, active, reason, me.actor());
        passwords.closeEverything(id);
    }

    private Staff other(StaffId id, CurrentStaff me) {
        if (id.equals(me.id())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "accounts.not-yourself");
        }
        return get(id, me);
    }

    private void require(UnitId unit, CurrentStaff me) {
        if (!organisation.unitAndBelow(me.unit()).contains(unit)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "accounts.another-unit");
        }
    }

    private UnitId unit(AccountDetails details, CurrentStaff me) {
        UnitId unit = organisation.units().stream()
                .map(Unit::id)
                .filter(id -> id.value().equals(details.unit()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "accounts.unit-missing")
                        .at("unit"));
        require(unit, me);
        return unit;
    }

    /** Who sees the whole country is named by those above whom no unit stands. */
    private void requireMayName(AccountDetails details, CurrentStaff me) {
        boolean ministry = details.roles().contains(Role.MINISTRY);
        if (ministry && organisation.unit(me.unit()).parent() != null) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "accounts.ministry-above").at("roles");
        }
    }

    private Employment employment(AccountDetails details, UnitId unit, CurrentStaff me) {
        requireMayName(details, me);
        String identity = details.identity();
        return new Employment(
                details.cleanNameAr(),
                details.cleanNameEn(),
                unit,
                details.roles(),
                department(details),
                identity == null ? null : keyed.nationalId(identity));
    }

    private @Nullable DepartmentCode department(AccountDetails details) {
        if (details.department().isBlank()) {
            return null;
        }
        return organisation.departments().stream()
                .map(it -> it.code())
                .filter(code -> code.value().equals(details.department()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "accounts.department-unknown")
                        .at("department"));
    }
}
