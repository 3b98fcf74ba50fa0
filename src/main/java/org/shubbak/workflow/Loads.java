package org.shubbak.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.Duty;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the open work of people. */
@Component
class Loads {

    private static final String LOADS = """
            SELECT c.staff,
                   (SELECT count(*) FROM workflow.step s WHERE s.dealt_to = c.staff AND s.closed_at IS NULL) AS load,
                   here.had, here.open
            FROM unnest(CAST(:staff AS uuid[])) AS c (staff)
            LEFT JOIN LATERAL (
                SELECT array_agg(s.task) FILTER (WHERE s.closing = 'done') AS had,
                       array_agg(s.duty) FILTER (WHERE s.closed_at IS NULL) AS open
                FROM workflow.step s
                WHERE s.request = :request AND s.dealt_to = c.staff) AS here ON true
            """;

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StaffId, Candidate> of(UUID request, Collection<StaffId> staff) {
        return jdbc.sql(LOADS).param("staff", list(staff)).param("request", request).query(Loads::candidate).stream()
                .collect(Collectors.toMap(Candidate::staff, Function.identity()));
    }

    private static String list(Collection<StaffId> staff) {
        return staff.stream().map(one -> one.value().toString()).collect(Collectors.joining(",", "{", "}"));
    }

    private static Candidate candidate(ResultSet row, int index) throws SQLException {
        return new Candidate(
                new StaffId(row.getObject("staff", UUID.class)),
                row.getLong("load"),
                texts(row.getArray("had")),
                texts(row.getArray("open")).stream().map(Duty::valueOf).collect(Collectors.toSet()));
    }

    private static Set<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
