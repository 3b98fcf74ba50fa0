package org.shubbak.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.postgres.Access;
import org.shubbak.queue.hall.HallWindow;

/**
 * What a call costs when plain JDBC writes the rows that the product writes, in as many transactions: key and answer of the
 * command, tickets, their log, the journal, the window. It takes the first in the index, checks nothing and knows no rule.
 */
final class HallRows implements AutoCloseable {

    private final Access access;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final BlockingQueue<HallWindow> windows;
    private final Map<UUID, UUID> serving = new ConcurrentHashMap<>();

    HallRows(Access access, int workers, List<HallWindow> windows) throws SQLException {
        this.access = access;
        this.windows = new LinkedBlockingQueue<>(windows);
        for (int n = 0; n < workers; n++) {
            connections.add(open());
        }
    }

    double perSecond(int workers, Duration duration) throws Exception {
        return new Load(workers).run(duration, () -> {
            Connection connection = connections.take();
            HallWindow window = windows.take();
            try {
                call(connection, window);
                serve(connection, window);
            } finally {
                windows.add(window);
                connections.add(connection);
            }
            return null;
        });
    }

    private void call(Connection connection, HallWindow window) throws SQLException {
        String key = claim(connection, window);
        UUID before = serving.get(window.id());
        if (before != null) {
            run(connection, """
                    UPDATE queue.ticket SET state = 'DONE', ended_at = now(), version = version + 1 WHERE id = ?
                    """, before);
            tell(connection, window, before, "FINISH");
        }
        UUID called = first(connection, window, false);
        if (called == null) {
            called = first(connection, window, true);
        }
        if (called == null) {
            throw new IllegalStateException("The floor ran out of people");
        }
        serving.put(window.id(), called);
        tell(connection, window, called, "CALL");
        answer(connection, window, key, called);
        connection.commit();
    }

    private void serve(Connection connection, HallWindow window) throws SQLException {
        String key = claim(connection, window);
        UUID here = serving.get(window.id());
        run(connection, """
                UPDATE queue.ticket SET state = 'SERVING', served_at = now(), version = version + 1 WHERE id = ?
                """, here);
        tell(connection, window, here, "SERVE");
        answer(connection, window, key, here);
        connection.commit();
    }

    private @Nullable UUID first(Connection connection, HallWindow window, boolean prioritised) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement("""
                UPDATE queue.ticket
                SET state = 'CALLED', at_window = ?, staff = ?, first_called_at = now(), called_at = now(),
                    version = version + 1
                WHERE id = (
                    SELECT id FROM queue.ticket
                    WHERE unit = ? AND queue_day = DATE '2026-02-01' AND line = 'A' AND prioritised = ?
                        AND state = 'WAITING'
                    ORDER BY arrived_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)) {
            set(take, window.id(), window.staff(), window.unit().value(), prioritised);
            try (var row = take.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private static String claim(Connection connection, HallWindow window) throws SQLException {
        String key = HallStage.key();
        run(
                connection,
                "INSERT INTO commands.command (actor, key, fingerprint) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                String.valueOf(window.staff()),
                key,
                "0".repeat(64));
        return key;
    }

    private static void tell(Connection connection, HallWindow window, UUID ticket, String act) throws SQLException {
        run(connection, """
                INSERT INTO queue.visit_log (ticket, at, act, before, after, at_window, staff)
                VALUES (?, now(), ?, 'WAITING', 'CALLED', ?, ?)
                """, ticket, act, window.id(), window.staff());
        run(connection, """
                INSERT INTO audit.journal (at, actor_kind, staff_id, actor_name, act, kind, subject, unit, detail)
                VALUES (now(), 'STAFF', ?, 'قياس', ?, 'ACT', ?, ?, '{"ticket": "A-001", "day": "2026-02-01"}')
                """, window.staff(), act, ticket, window.unit().value());
    }

    private static void answer(Connection connection, HallWindow window, String key, UUID ticket) throws SQLException {
        run(connection, "UPDATE queue.service_window SET version = version + 1 WHERE id = ?", window.id());
        run(connection, """
                UPDATE commands.command SET answer = jsonb_build_object('ticket', ?::text, 'number', 'A-001')
                WHERE actor = ? AND key = ?
                """, ticket.toString(), String.valueOf(window.staff()), key);
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(
                access.url() + "?prepareThreshold=1", "postgres", access.superuserPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
