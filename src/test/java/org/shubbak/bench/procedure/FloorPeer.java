package org.shubbak.bench.procedure;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.shubbak.shared.Ids;

/**
 * What the case costs when nothing thinks: plain JDBC writes the rows that ours writes, into the same tables and in as
 * many transactions. It reads nothing, deals nothing, checks nothing.
 */
final class FloorPeer implements Peer {

    private static final String INSTANCE = """
            INSERT INTO workflow.instance (
                request, request_number, service, receiving_unit, back_office, department, procedure,
                procedure_version, state, variables, registered_at, due, started_at)
            VALUES (?, ?, 'BLD-003', 'SHR-01', 'SHR-01', 'engineering', 'bench-case', 1, CAST(? AS jsonb),
                CAST(? AS jsonb), now(), '2026-12-31', now())
            """;

    private static final String STEP = """
            INSERT INTO workflow.step (
                id, request, work, activation, task, kind, role, duty, department, unit, receiving_unit,
                request_number, service, procedure, procedure_version, pooled, dealt_to, dealt_reason, opened_at,
                registered_at, due)
            VALUES (?, ?, ?, ?, ?, 'review', 'SPECIALIST', 'REVIEW', 'engineering', 'SHR-01', 'SHR-01', ?, 'BLD-003',
                'bench-case', 1, false, ?, 'least-loaded', now(), now(), '2026-12-31')
            """;

    private static final String CLOSE = """
            UPDATE workflow.step
            SET closed_at = now(), closed_by = ?, closing = 'done', outcome = 'forward', turn_reason = 'benchmark',
                version = version + 1
            WHERE request = ? AND work = ?
            """;

    private static final String MOVE = """
            UPDATE workflow.instance
            SET state = CAST(? AS jsonb), variables = CAST(? AS jsonb), lock_version = lock_version + 1
            WHERE request = ?
            """;

    private static final String PART = """
            INSERT INTO security.part_taken (request, staff, side, duty, taken_at)
            VALUES (?, ?, 'REVIEW', 'REVIEW', now()) ON CONFLICT DO NOTHING
            """;

    private static final String STATE =
            "{\"open\":[{\"id\":1,\"node\":\"a\",\"activation\":1}],\"next\":2,\"waiting\":{}}";
    private static final String VARIABLES = "{\"output\":true,\"outcome\":\"forward\",\"a_outcome\":\"forward\"}";

    private final HikariDataSource connections;
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    FloorPeer(HikariDataSource connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "plain JDBC";
    }

    @Override
    public void runCase() {
        var request = Ids.next();
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, INSTANCE, request, request.toString(), STATE, VARIABLES);
            open(connection, request, 1, "a");
            connection.commit();
            done(connection, request, 1);
            open(connection, request, 2, "b");
            open(connection, request, 3, "c");
            connection.commit();
            done(connection, request, 2);
            connection.commit();
            done(connection, request, 3);
            open(connection, request, 4, "d");
            connection.commit();
            done(connection, request, 4);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(Connection connection, UUID request, int work, String task) throws SQLException {
        run(connection, STEP, Ids.next(), request, work, work, task, request.toString(), person(work));
    }

    private void done(Connection connection, UUID request, int work) throws SQLException {
        run(connection, PART, request, person(work));
        run(connection, CLOSE, person(work), request, work);
        run(connection, MOVE, STATE, VARIABLES, request);
    }

    private UUID person(int work) {
        return people.get(work % people.size());
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
