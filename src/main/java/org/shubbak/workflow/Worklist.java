package org.shubbak.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of open steps: what was dealt to me, what my pool shares, what nobody has. Oldest due first, keyset-paged. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    /** Where the next page begins: after this row. */
    public record Cursor(LocalDate due, UUID id) {}

    /** One page of a list; {@code next} is null on the last. */
    public record Slice(List<StepView> steps, @Nullable Cursor next) {}

    /** How many steps each tab holds; counting stops at {@link #MOST_COUNTED}. */
    public record Counters(int todo, int waiting, int late) {}

    /** No list is counted further than this, so that a page costs the same at any size. */
    public static final int MOST_COUNTED = 1000;

    private static final Cursor FIRST = new Cursor(LocalDate.of(1, 1, 1), new UUID(0, 0));

    private static final String MINE = """
            (SELECT id, due, held
             FROM workflow.step
             WHERE dealt_to = :me AND closed_at IS NULL AND (due, id) > (:due, :id) AND %1$s
             ORDER BY due, id
             LIMIT :limit)
            UNION ALL
            (SELECT p.id, p.due, p.held
             FROM unnest(CAST(:units AS text[])) AS u (unit), unnest(CAST(:roles AS text[])) AS r (role)
             CROSS JOIN LATERAL (
                 SELECT id, due, held
                 FROM workflow.step
                 WHERE unit = u.unit AND role = r.role AND closed_at IS NULL AND pooled
                   AND (due, id) > (:due, :id) AND %1$s
                 ORDER BY due, id
                 LIMIT :limit) AS p)
            """;

    private static final String PAGE = "SELECT " + StepRows.COLUMNS + """
            FROM (SELECT id FROM (%s) AS candidates ORDER BY due, id LIMIT :limit) AS page
            JOIN workflow.step s ON s.id = page.id
            ORDER BY s.due, s.id
            """;

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE NOT held) AS todo,
                   count(*) FILTER (WHERE held) AS waiting,
                   count(*) FILTER (WHERE NOT held AND due < :today) AS late
            FROM (%s) AS mine
            """.formatted(MINE.formatted("true"));

    private static final String UNDEALT = "SELECT " + StepRows.COLUMNS + """
            FROM workflow.step s
            WHERE s.unit = :unit AND s.closed_at IS NULL AND NOT s.pooled AND s.dealt_to IS NULL
              AND (s.due, s.id) > (:due, :id)
            ORDER BY s.due, s.id
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final StepRows rows;
    private final Organisation organisation;
    private final Clock clock;

    Worklist(JdbcClient jdbc, StepRows rows, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The steps of one tab, those dealt to the person together with the pools of the person's roles in the unit. */
    public Slice mine(StaffId me, UnitId unit, Set<Role> roles, Tab tab, @Nullable Cursor after, int limit) {
        var sql = PAGE.formatted(MINE.formatted(tab.condition()));
        return slice(of(sql, me, unit, roles, after == null ? FIRST : after, limit + 1), limit);
    }

    public Counters counters(StaffId me, UnitId unit, Set<Role> roles) {
        return of(COUNT, me, unit, roles, FIRST, MOST_COUNTED)
                .query((row, index) -> new Counters(row.getInt("todo"), row.getInt("waiting"), row.getInt("late")))
                .single();
    }

    /** The steps of a unit that nobody eligible was there to take; the manager's to solve. */
    public Slice undealt(UnitId unit, @Nullable Cursor after, int limit) {
        var from = after == null ? FIRST : after;
        var query = jdbc.sql(UNDEALT)
                .param("unit", unit.value())
                .param("due", from.due())
                .param("id", from.id())
                .param("limit", limit + 1);
        return slice(query, limit);
    }

    private JdbcClient.StatementSpec of(String sql, StaffId me, UnitId unit, Set<Role> roles, Cursor after, int limit) {
        return jdbc.sql(sql)
                .param("me", me.value())
                .param("units", poolsOf(unit))
                .param("roles", roles.stream().map(Role::name).collect(Collectors.joining(",", "{", "}")))
                .param("due", after.due())
                .param("id", after.id())
                .param("today", LocalDate.ofInstant(clock.instant(), CairoTime.ZONE))
                .param("limit", limit);
    }

    private Slice slice(JdbcClient.StatementSpec query, int limit) {
        var found = query.query(rows::view).list();
        if (found.size() <= limit) {
            return new Slice(found, null);
        }
        var last = found.get(limit - 1);
        return new Slice(
                found.subList(0, limit), new Cursor(last.due(), last.id().value()));
    }

    /** The unit's own windows, and those of the small units whose files are decided here. */
    private String poolsOf(UnitId unit) {
        return organisation.units().stream()
                .filter(one -> one.id().equals(unit) || one.backOffice().equals(unit))
                .map(Unit::id)
                .map(UnitId::value)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
