package org.shubbak.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The local government's units, departments and people (الوحدات المحلية). */
@Component
public class Organisation {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_TIE = 40;

    private final Directory directory;
    private final StaffRegister register;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisation(
            Directory directory,
            StaffRegister register,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.register = register;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal {@code organisation.unknown-unit} */
    public Unit unit(UnitId id) {
        return findUnit(id)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-unit", id.value()));
    }

    public Optional<Unit> findUnit(UnitId id) {
        return Optional.ofNullable(directory.contents().units().get(id));
    }

    /** All units, ordered by code. */
    public List<Unit> units() {
        return List.copyOf(directory.contents().units().values());
    }

    /** The code of the governorate that a unit belongs to; empty for a unit nobody knows. */
    public String governorateOf(UnitId id) {
        return directory.governorateOf(id);
    }

    /** Where the files received by a unit are decided. */
    public UnitId backOfficeOf(UnitId id) {
        return unit(id).backOffice();
    }

    /** The unit and all below it. */
    public Set<UnitId> unitAndBelow(UnitId top) {
        Set<UnitId> found = new LinkedHashSet<>(Set.of(unit(top).id()));
        boolean grown = true;
        while (grown) {
            grown = found.addAll(units().stream()
                    .filter(unit -> unit.parent() != null && found.contains(unit.parent()))
                    .map(Unit::id)
                    .toList());
        }
        return found;
    }

    /** @throws Refusal {@code organisation.unknown-department} */
    public Department department(DepartmentCode code) {
        Department department = directory.contents().departments().get(code);
        if (department == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-department", code.value());
        }
        return department;
    }

    public List<Department> departments() {
        return List.copyOf(directory.contents().departments().values());
    }

    /** The departments that sit in a unit. */
    public Set<DepartmentCode> departmentsOf(UnitId unit) {
        return directory.contents().presence().getOrDefault(unit, Set.of());
    }

    public List<Governorate> governorates() {
        return directory.contents().governorates();
    }

    /** @throws Refusal {@code organisation.unknown-staff} */
    public Staff staff(StaffId id) {
        return register.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-staff"));
    }

    /** A member of staff who may have been removed since; signed-in sessions ask this. */
    public Optional<Staff> findStaff(StaffId id) {
        return register.find(id);
    }

    /** Who of the staff has this keyed hash of a national ID. One statement. */
    public Optional<StaffId> staffWithIdentity(String identityHash) {
        return register.withIdentity(identityHash);
    }

    public Optional<Staff> findStaff(String signInName) {
        return register.find(signInName);
    }

    /** The active staff of one unit, present or not. */
    public List<Staff> staffOf(UnitId unit) {
        return register.of(unit);
    }

    /** Everybody whose account belongs to the unit, those who have left at the end. */
    public List<Staff> everyoneOf(UnitId unit) {
        return register.everyoneOf(unit);
    }

    /** Who may be dealt work now: present, active, in this role, serving this department or all. One statement. */
    public List<StaffId> eligible(UnitId unit, Role role, @Nullable DepartmentCode department) {
        return register.eligible(unit, role, department);
    }

    public List<Tie> tiesOf(StaffId staff) {
        return register.tiesOf(staff);
    }

    /** Who declared a tie with any of these. One statement, none for an empty list. */
    public Set<StaffId> tiedTo(Collection<Tie> ties) {
        return register.tiedTo(ties);
    }

    /** Declares a tie, so that no file of it is dealt to the person from now on; journalled. */
    @Transactional
    public void declareTie(StaffId id, Tie tie, Actor by) {
        if (tie.key().isEmpty() || tie.key().length() > LONGEST_TIE) {
            throw Refusal.of(Refusal.Kind.INVALID, "organisation.tie-missing").at("office");
        }
        if (register.addTie(id, tie, clock.instant())) {
            recordTie("staff.tie-declared", id, tie, by);
        }
    }

    /** Ends a tie that was declared by mistake or is over; journalled. */
    @Transactional
    public void endTie(StaffId id, Tie tie, Actor by) {
        if (register.endTie(id, tie)) {
            recordTie("staff.tie-ended", id, tie, by);
        }
    }

    private void recordTie(String act, StaffId id, Tie tie, Actor by) {
        Staff staff = staff(id);
        Map<String, String> detail = Map.of("staff", staff.signInName(), "tie", tie.asVariable());
        journal.record(JournalEntry.act(by, act, null, staff.unit(), detail));
    }

    /** Notes that someone came or left; {@link PresenceChanged} tells it in the same transaction. */
    @Transactional
    public void setPresent(StaffId id, boolean present, String reason, Actor by) {
        String why = ArabicText.clean(reason, LONGEST_REASON);
        if (why.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "organisation.reason-missing")
                    .at("reason");
        }
        Staff staff = staff(id);
        if (!register.setPresent(id, present)) {
            return;
        }
        Map<String, String> detail = Map.of("staff", staff.signInName(), "reason", why);
        String act = present ? "staff.present" : "staff.absent";
        journal.record(JournalEntry.act(by, act, null, staff.unit(), detail));
        events.publishEvent(new PresenceChanged(id, staff.unit(), present));
    }
}
