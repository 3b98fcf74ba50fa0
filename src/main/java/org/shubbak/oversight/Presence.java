package org.shubbak.oversight;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.Tie;
import org.shubbak.organisation.Unit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.shubbak.workflow.Workflows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is there (الحضور): a manager marks people present or absent and has an absent person's work dealt again. */
@Component
public class Presence {

    /**
     * One person as the list shows him.
     *
     * @param offices engineering offices with which the person declared a tie
     * @param open steps dealt to the person
     * @param late of those, over the request's due day
     */
    public record Person(
            UUID id,
            String signInName,
            String nameAr,
            String nameEn,
            List<Role> roles,
            boolean present,
            List<String> offices,
            long open,
            long late) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Workflows workflows;
    private final Scope scope;
    private final Clock clock;

    Presence(JdbcClient jdbc, Organisation organisation, Workflows workflows, Scope scope, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.workflows = workflows;
        this.scope = scope;
        this.clock = clock;
    }

    /** The units of the caller's scope that have staff, the own one always. */
    @Transactional(readOnly = true)
    public List<Unit> units(CurrentStaff me) {
        List<String> staffed = jdbc.sql("SELECT DISTINCT unit FROM organisation.report_staff WHERE active")
                .query((row, index) -> row.getString("unit"))
                .list();
        return scope.of(me).stream()
                .filter(unit -> unit.equals(me.unit()) || staffed.contains(unit.value()))
                .map(organisation::unit)
                .toList();
    }

    /** @throws Refusal {@code oversight.other-centre} */
    @Transactional(readOnly = true)
    public List<Person> of(UnitId unit, CurrentStaff me) {
        scope.require(me, unit);
        return jdbc.sql("""
                SELECT p.id, p.sign_in_name, p.name_ar, p.name_en, p.roles, p.present, count(s.id) AS open,
                       ARRAY(SELECT t.key FROM organisation.report_tie t
                             WHERE t.staff = p.id AND t.kind = 'office' ORDER BY t.key) AS offices,
                       count(*) FILTER (WHERE s.due < :today AND NOT s.held) AS late
                FROM organisation.report_staff p
                LEFT JOIN workflow.report_open_step s ON s.dealt_to = p.id
                WHERE p.unit = :unit AND p.active
                GROUP BY p.id, p.sign_in_name, p.name_ar, p.name_en, p.roles, p.present
                ORDER BY p.sign_in_name
                """)
                .param("unit", unit.value())
                .param("today", CairoTime.today(clock))
                .query((row, index) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("sign_in_name"),
                        row.getString("name_ar"),
                        row.getString("name_en"),
                        Stream.of((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList(),
                        row.getBoolean("present"),
                        List.of((String[]) row.getArray("offices").getArray()),
                        row.getLong("open"),
                        row.getLong("late")))
                .list();
    }

    /** Marks someone present or absent; the reason is journalled. */
    @Transactional
    public Staff mark(StaffId id, boolean present, String reason, CurrentStaff me) {
        Staff staff = inScope(id, me);
        organisation.setPresent(id, present, reason, me.actor());
        return staff;
    }

    /**
     * Deals an absent person's open steps to the others.
     *
     * @return how many moved
     * @throws Refusal {@code oversight.still-present}
     */
    @Transactional
    public int redeal(StaffId id, String reason, CurrentStaff me) {
        if (inScope(id, me).present()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "oversight.still-present");
        }
        return workflows.redeal(id, reason, me.actor());
    }

    /** Declares that the person has a tie with an engineering office, or ends it; its files then go to others. */
    @Transactional
    public void tie(StaffId id, String office, boolean holds, CurrentStaff me) {
        var staff = inScope(id, me);
        if (holds) {
            organisation.declareTie(staff.id(), Tie.office(office), me.actor());
        } else {
            organisation.endTie(staff.id(), Tie.office(office), me.actor());
        }
    }

    /** The member of staff, if the caller looks after that unit. */
    @Transactional(readOnly = true)
    public Staff inScope(StaffId id, CurrentStaff me) {
        Staff staff = organisation.staff(id);
        scope.require(me, staff.unit());
        return staff;
    }
}
