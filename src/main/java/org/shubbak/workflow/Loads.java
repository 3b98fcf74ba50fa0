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

    /** The people come as one JSON value, so that the server plans this once and not for every number of people. */
    private static final String LOADS = """
            SELECT c.staff,
                   (SELECT count(*)
                    FROM workflow.step s
                    WHERE s.dealt_to = c.staff AND s.closed_at IS NULL
                      AND (s.request <> :request OR s.work <> ALL (CAST(:closing AS int[])))) AS load,
                   here.had, here.open
            FROM (SELECT CAST(value AS uuid) AS staff FROM jsonb_array_elements_text(CAST(:staff AS jsonb))) AS c
            LEFT JOIN LATERAL (
                SELECT array_agg(s.task) FILTER (WHERE s.closing = 'done') AS had,
                       array_agg(s.duty) FILTER (WHERE s.closed_at IS NULL AND s.work <> ALL (CAST(:closing AS int[])))
                           AS open
                FROM workflow.step s
                WHERE s.request = :request AND s.dealt_to = c.staff) AS here ON true
            """;

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param closing the works of the request that the act under way closes; they count no more */
    Map<StaffId, Candidate> of(UUID request, Collection<StaffId> staff, Collection<Integer> closing) {
        return jdbc
                .sql(LOADS)
                .param("staff", list(staff))
                .param("request", request)
                .param("closing", closing.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .query(Loads::candidate)
                .stream()
                .collect(Collectors.toMap(Candidate::staff, Function.identity()));
    }

    private static String list(Collection<StaffId> staff) {
        return staff.stream().map(one -> one.value().toString()).collect(Collectors.joining("\",\"", "[\"", "\"]"));
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
