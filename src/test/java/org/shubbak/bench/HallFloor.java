package org.shubbak.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.shubbak.platform.postgres.Access;

/** What a call costs when nothing but a plain SKIP LOCKED loop makes it: take the first, commit; mark it served, commit. */
final class HallFloor implements AutoCloseable {

    private static final int CENTRES = 128;

    private final Access access;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final AtomicInteger turn = new AtomicInteger();

    HallFloor(Access access, int workers, int perCentre) throws SQLException {
        this.access = access;
        try (Connection first = open()) {
            first.setAutoCommit(true);
            try (var statement = first.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS bench CASCADE");
                statement.execute("CREATE SCHEMA bench");
                statement.execute("CREATE TABLE bench.ticket (id uuid PRIMARY KEY, unit int NOT NULL,"
                        + " arrived_at timestamptz NOT NULL, state text NOT NULL)");
                statement.execute("INSERT INTO bench.ticket SELECT uuidv7(), n %% %d, now() + n * interval '1 ms',"
                                .formatted(CENTRES)
                        + " 'WAITING' FROM generate_series(1, %d) AS n".formatted(CENTRES * perCentre));
                statement.execute("CREATE INDEX ON bench.ticket (unit, arrived_at) WHERE state = 'WAITING'");
                statement.execute("VACUUM ANALYZE bench.ticket");
            }
        }
        for (int n = 0; n < workers; n++) {
            connections.add(open());
        }
    }

    double perSecond(int workers, Duration duration) throws Exception {
        return new Load(workers).run(duration, () -> {
            Connection mine = connections.take();
            try {
                call(mine);
            } finally {
                connections.add(mine);
            }
            return null;
        });
    }

    private void call(Connection mine) throws SQLException {
        Object taken;
        try (var take = mine.prepareStatement("""
                UPDATE bench.ticket SET state = 'CALLED' WHERE id = (
                    SELECT id FROM bench.ticket WHERE unit = ? AND state = 'WAITING'
                    ORDER BY arrived_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)) {
            take.setInt(1, turn.incrementAndGet() % CENTRES);
            try (var row = take.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The floor ran out of people");
                }
                taken = row.getObject(1);
            }
        }
        mine.commit();
        try (var serve = mine.prepareStatement("UPDATE bench.ticket SET state = 'SERVING' WHERE id = ?")) {
            serve.setObject(1, taken);
            serve.executeUpdate();
        }
        mine.commit();
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
