package org.shubbak.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people on, gives them other work, and lets them go; each act is journalled in its transaction. */
@Component
public class Employing {

    private static final int LONGEST_REASON = 500;

    private final StaffRegister register;
    private final EmploymentRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TrainedStaff trained;

    Employing(
            StaffRegister register,
            EmploymentRows rows,
            Journal journal,
            ApplicationEventPublisher events,
            TrainedStaff trained) {
        this.register = register;
        this.rows = rows;
        this.journal = journal;
        this.events = events;
        this.trained = trained;
    }

    /** @throws Refusal {@code organisation.name-taken} or {@code organisation.identity-taken}, at their fields */
    @Transactional
    public StaffId employ(String signInName, Employment employment, Actor by) {
        refuseTaken(null, employment);
        if (register.find(signInName).isPresent()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.name-taken", signInName)
                    .at("signInName");
        }
        StaffId id = rows.insert(signInName, employment);
        record(by, "staff.employed", signInName, employment);
        return id;
    }

    /**
     * Changes names, unit and roles; work that was dealt stays until it is dealt again.
     *
     * @param version as it was when the change was begun
     * @throws Refusal {@code organisation.staff-changed} when somebody else changed the person meanwhile
     */
    @Transactional
    public void change(StaffId id, int version, Employment employment, Actor by) {
        Staff staff = register.find(id).orElseThrow(Employing::unknown);
        refuseTaken(id, employment);
        trained.requireFree(id, employment.unit());
        if (!rows.update(id, version, employment)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.staff-changed");
        }
        record(by, "staff.changed", staff.signInName(), employment);
    }

    /** Closes or opens an account; a person whose account is closed is absent too, so that his work can be dealt again. */
    @Transactional
    public void setActive(StaffId id, boolean active, String reason, Actor by) {
        Staff staff = register.find(id).orElseThrow(Employing::unknown);
        String why = ArabicText.clean(reason, LONGEST_REASON);
        if (why.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "organisation.reason-missing")
                    .at("reason");
        }
        if (!rows.setActive(id, active)) {
            return;
        }
        String act = active ? "staff.opened" : "staff.closed";
        Map<String, String> detail = Map.of("staff", staff.signInName(), "reason", why);
        journal.record(JournalEntry.act(by, act, null, staff.unit(), detail));
        if (register.setPresent(id, active)) {
            events.publishEvent(new PresenceChanged(id, staff.unit(), active));
        }
    }

    /** How often the person's names, unit, roles or account were changed, from 1. */
    @Transactional(readOnly = true)
    public int versionOf(StaffId id) {
        return rows.versionOf(id).orElseThrow(Employing::unknown);
    }

    /** The department whose files the person works on; empty for all. */
    @Transactional(readOnly = true)
    public Optional<DepartmentCode> departmentOf(StaffId id) {
        return rows.departmentOf(id);
    }

    private void refuseTaken(@Nullable StaffId except, Employment employment) {
        String hash = employment.identityHash();
        var holder = hash == null ? Optional.<StaffId>empty() : register.withIdentity(hash);
        if (holder.isPresent() && !holder.get().equals(except)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.identity-taken")
                    .at("nationalId");
        }
    }

    private void record(Actor by, String act, String signInName, Employment it) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("staff", signInName);
        detail.put("roles", new TreeSet<>(it.roles()).stream().map(Role::name).collect(Collectors.joining(" ")));
        DepartmentCode department = it.department();
        if (department != null) {
            detail.put("department", department.value());
        }
        journal.record(JournalEntry.act(by, act, null, it.unit(), detail));
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "organisation.unknown-staff");
    }
}
