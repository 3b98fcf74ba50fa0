package org.shubbak.oversight.network.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people of each role a centre needs (المقررات الوظيفية), how many it has, and who is there today. */
@Component
public class Posts {

    /** @param version of the unit's own number; zero while the standard of its kind holds */
    public record Post(UnitId unit, Role role, int needed, int filled, int present, int version) {
        /** How many are needed beyond those there are. */
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

    /** What was typed. */
    public record Typing(String role, String needed, int version) {}

    private record Done(int needed) {}

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Planners planners;
    private final Organisation organisation;
    private final Commands commands;
    private final Journal journal;

    Posts(
            JdbcClient jdbc,
            Scope scope,
            Planners planners,
            Organisation organisation,
            Commands commands,
            Journal journal) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.planners = planners;
        this.organisation = organisation;
        this.commands = commands;
        this.journal = journal;
    }

    /** Every role that a unit can have, whether it needs it or not. */
    @Transactional(readOnly = true)
    public List<Post> of(UnitId unit, CurrentStaff me) {
        scope.require(me, unit);
        Map<Role, Post> known =
                rows(List.of(unit.value()), false).stream().collect(Collectors.toMap(Post::role, Function.identity()));
        return Arrays.stream(Role.values())
                .map(role -> known.getOrDefault(role, new Post(unit, role, 0, 0, 0, 0)))
                .toList();
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
                ), standard AS (
                    SELECT u.code AS unit, d.role, d.needed FROM organisation.report_unit u
                    JOIN oversight.post_standard d ON d.kind = u.kind WHERE u.code IN (:units)
                ), own AS (SELECT unit, role, needed, version FROM oversight.post WHERE unit IN (:units)
                ), wanted AS (
                    SELECT unit, role, coalesce(own.needed, standard.needed) AS needed, own.version
                    FROM own FULL JOIN standard USING (unit, role)
                )
                SELECT unit, role, coalesce(w.needed, 0) AS needed, coalesce(f.filled, 0) AS filled,
                       coalesce(f.present, 0) AS present, coalesce(w.version, 0) AS version
                FROM wanted w FULL JOIN filled f USING (unit, role)
                WHERE NOT :missingOnly OR coalesce(w.needed, 0) > coalesce(f.filled, 0)
                ORDER BY greatest(coalesce(w.needed, 0) - coalesce(f.filled, 0), 0) DESC, unit, role
                """)
                .param("units", units)
                .param("missingOnly", missingOnly)
                .query((row, index) -> new Post(
                        new UnitId(row.getString("unit")),
                        Role.valueOf(row.getString("role")),
                        row.getInt("needed"),
                        row.getInt("filled"),
                        row.getInt("present"),
                        row.getInt("version")))
                .list();
    }

    /** Sets how many a unit needs, whatever the standard of its kind. */
    @Transactional
    public void need(UnitId unit, Typing typing, CurrentStaff me, String commandKey) {
        planners.requirePlanner(me, organisation.governorateOf(unit));
        commands.once(commandKey, me.actor(), List.of(unit.value(), typing), Done.class, () -> {
            var typed = new Typed();
            Role role = typed.choice("role", typing.role(), Role.class);
            int needed = typed.number("needed", typing.needed(), 0, 500);
            typed.check();
            write(unit, role, needed, typing.version());
            Map<String, String> detail = Map.of("role", role.name(), "to", Integer.toString(needed));
            journal.record(JournalEntry.act(me.actor(), "people.posts", null, unit, detail));
            return new Done(needed);
        });
    }

    private void write(UnitId unit, Role role, int needed, int version) {
        int written = jdbc.sql(
                        version == 0
                                ? "INSERT INTO oversight.post (unit, role, needed) VALUES (:unit, :role, :needed) ON CONFLICT DO NOTHING"
                                : """
                                UPDATE oversight.post SET needed = :needed, version = version + 1
                                WHERE unit = :unit AND role = :role AND version = :version
                                """)
                .param("unit", unit.value())
                .param("role", role.name())
                .param("needed", needed)
                .param("version", version)
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
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
