package org.shubbak.oversight.network.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people of each role a centre needs (المقررات الوظيفية), how many it has, and who is there today. */
@Component
public class Posts {

    /** @param missing how many are needed beyond those there are */
    public record Post(UnitId unit, Role role, int needed, int filled, int present) {
        public int missing() {
            return Math.max(needed - filled, 0);
        }
    }

    /** A member of staff of the centre. */
    public record Person(UUID id, String nameAr, String nameEn, List<Role> roles, boolean present) {
        public StaffId staff() {
            return new StaffId(id);
        }
    }

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Planners planners;
    private final Organisation organisation;
    private final Journal journal;

    Posts(JdbcClient jdbc, Scope scope, Planners planners, Organisation organisation, Journal journal) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.planners = planners;
        this.organisation = organisation;
        this.journal = journal;
    }

    /** Roles that are needed or filled in a unit. */
    @Transactional(readOnly = true)
    public List<Post> of(UnitId unit, CurrentStaff me) {
        scope.require(me, unit);
        return rows(List.of(unit.value()), false);
    }

    /** Where people are missing, the most first, in all that the person sees. */
    @Transactional(readOnly = true)
    public List<Post> shortages(CurrentStaff me) {
        return rows(scope.of(me).stream().map(UnitId::value).toList(), true);
    }

    private List<Post> rows(List<String> units, boolean missingOnly) {
        return jdbc.sql("""
                WITH filled AS (
                    SELECT s.unit, r.role, count(*) AS filled, count(*) FILTER (WHERE s.present) AS present
                    FROM organisation.report_staff s CROSS JOIN LATERAL unnest(s.roles) AS r (role)
                    WHERE s.active AND s.unit IN (:units) GROUP BY s.unit, r.role
                )
                SELECT unit, role, coalesce(p.needed, 0) AS needed, coalesce(f.filled, 0) AS filled,
                       coalesce(f.present, 0) AS present
                FROM (SELECT * FROM oversight.post WHERE unit IN (:units)) p FULL JOIN filled f USING (unit, role)
                WHERE NOT :missingOnly OR coalesce(p.needed, 0) > coalesce(f.filled, 0)
                ORDER BY greatest(coalesce(p.needed, 0) - coalesce(f.filled, 0), 0) DESC, unit, role
                """)
                .param("units", units)
                .param("missingOnly", missingOnly)
                .query((row, index) -> new Post(
                        new UnitId(row.getString("unit")),
                        Role.valueOf(row.getString("role")),
                        row.getInt("needed"),
                        row.getInt("filled"),
                        row.getInt("present")))
                .list();
    }

    /** Sets how many a unit needs. */
    @Transactional
    public void need(UnitId unit, @Nullable String role, @Nullable String needed, CurrentStaff me) {
        planners.requirePlanner(me, organisation.governorateOf(unit));
        var typed = new Typed();
        Role of = typed.choice("role", role, Role.class);
        int many = typed.number("needed", needed, 0, 500);
        typed.check();
        jdbc.sql("""
                INSERT INTO oversight.post (unit, role, needed) VALUES (:unit, :role, :needed)
                ON CONFLICT (unit, role) DO UPDATE SET needed = excluded.needed
                """)
                .param("unit", unit.value())
                .param("role", of.name())
                .param("needed", many)
                .update();
        Map<String, String> detail = Map.of("role", of.name(), "to", Integer.toString(many));
        journal.record(JournalEntry.act(me.actor(), "people.posts", null, unit, detail));
    }

    /** The active people of a unit. */
    @Transactional(readOnly = true)
    public List<Person> people(UnitId unit, CurrentStaff me) {
        scope.require(me, unit);
        return organisation.staffOf(unit).stream()
                .map(one -> new Person(
                        one.id().value(),
                        one.nameAr(),
                        one.nameEn(),
                        one.roles().stream().sorted().toList(),
                        one.present()))
                .toList();
    }
}
