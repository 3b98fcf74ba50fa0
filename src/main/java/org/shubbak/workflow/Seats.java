package org.shubbak.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Role;
import org.shubbak.security.Duty;
import org.shubbak.shared.DepartmentCode;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who sits at which desk now and how much open work each has, for all steps of an act at once. */
@Component
class Seats {

    /** Where a step is worked on; without a department everyone of the role may have it. */
    record Desk(Role role, @Nullable DepartmentCode department) {}

    /** Who sits where, as of one reading; the same person at two desks is one candidate. */
    record Seating(Map<Desk, List<Candidate>> byDesk) {

        List<Candidate> at(Desk desk) {
            return byDesk.getOrDefault(desk, List.of());
        }
    }

    private record Row(int number, String role, @Nullable String department) {}

    private record Seat(Candidate candidate, List<Integer> desks) {}

    /** The desks come as one JSON value, so that the server plans this once and not for every number of desks. */
    private static final String SEATS = """
            SELECT c.staff, c.desks,
                   (SELECT count(*)
                    FROM workflow.step s
                    WHERE s.dealt_to = c.staff AND s.closed_at IS NULL
                      AND (s.request <> :request OR s.work <> ALL (CAST(:closing AS int[])))) AS load,
                   here.had, here.open
            FROM (SELECT d.staff, array_agg(DISTINCT k.number) AS desks
                  FROM jsonb_to_recordset(CAST(:desks AS jsonb)) AS k (number int, role text, department text)
                  JOIN organisation.report_desk d
                      ON d.unit = :unit AND d.role = k.role
                     AND (d.department IS NULL OR k.department IS NULL OR d.department = k.department)
                  GROUP BY d.staff) AS c
            LEFT JOIN LATERAL (
                SELECT array_agg(s.task) FILTER (WHERE s.closing = 'done') AS had,
                       array_agg(s.duty) FILTER (WHERE s.closed_at IS NULL AND s.work <> ALL (CAST(:closing AS int[])))
                           AS open
                FROM workflow.step s
                WHERE s.request = :request AND s.dealt_to = c.staff) AS here ON true
            ORDER BY c.staff
            """;

    private final JdbcClient jdbc;
    private final CaseJson json;

    Seats(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The people present at each desk of the case's back office; one statement.
     *
     * @param closing the works of the case that the act under way closes; they count no more
     */
    Seating at(Case of, Collection<Desk> asked, Collection<Integer> closing) {
        var desks = asked.stream().distinct().toList();
        var seated = new LinkedHashMap<Desk, List<Candidate>>();
        jdbc.sql(SEATS)
                .param("desks", json.text(rows(desks)))
                .param("unit", of.backOffice().value())
                .param("request", of.request())
                .param("closing", closing.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .query(Seats::seat)
                .list()
                .forEach(seat -> seat.desks()
                        .forEach(number -> seated.computeIfAbsent(desks.get(number), desk -> new ArrayList<>())
                                .add(seat.candidate())));
        return new Seating(seated);
    }

    private static List<Row> rows(List<Desk> desks) {
        var rows = new ArrayList<Row>();
        for (var desk : desks) {
            var department = desk.department();
            rows.add(new Row(rows.size(), desk.role().name(), department == null ? null : department.value()));
        }
        return rows;
    }

    private static Seat seat(ResultSet row, int index) throws SQLException {
        var candidate = new Candidate(
                new StaffId(row.getObject("staff", UUID.class)),
                row.getLong("load"),
                texts(row.getArray("had")),
                texts(row.getArray("open")).stream().map(Duty::valueOf).collect(Collectors.toSet()));
        return new Seat(candidate, List.of((Integer[]) row.getArray("desks").getArray()));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
