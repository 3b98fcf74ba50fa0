package org.shubbak.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.platform.postgres.Access;

/** What PostgreSQL itself counts: statements, transactions, bytes of write-ahead log. */
final class Counters implements AutoCloseable {

    private final Connection connection;

    Counters(Access access) throws SQLException {
        connection = DriverManager.getConnection(access.url(), "postgres", access.superuserPassword());
    }

    /** Statements without BEGIN and COMMIT; transactions that may write; bytes of log. */
    record Figures(long statements, long transactions, long walBytes) {

        Figures since(Figures before) {
            return new Figures(
                    statements - before.statements, transactions - before.transactions, walBytes - before.walBytes);
        }
    }

    Figures now() throws SQLException {
        try (var query = connection.createStatement();
                var found = query.executeQuery("""
                        SELECT coalesce(sum(calls) FILTER (WHERE query !~* '^(begin|commit|rollback|set|show)'), 0),
                               coalesce(sum(calls) FILTER (WHERE query = 'BEGIN'), 0),
                               pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint
                        FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                        WHERE r.rolname = 'shubbak' AND query !~* 'scheduled_tasks|spring_session'
                        """)) {
            found.next();
            return new Figures(found.getLong(1), found.getLong(2), found.getLong(3));
        }
    }

    /** All transactions of the database, also those of reads, once the server has counted them. */
    long transactions() throws SQLException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1200));
        try (var query = connection.createStatement();
                var found = query.executeQuery(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** The statements that cost most, for the one who wants to know where the time goes. */
    String dearest(int most) throws SQLException {
        var text = new StringBuilder();
        try (var query = connection.createStatement();
                var found = query.executeQuery("""
                        SELECT calls, round(total_exec_time::numeric, 1), round(mean_exec_time::numeric, 3),
                               regexp_replace(left(query, 110), '\\s+', ' ', 'g')
                        FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                        WHERE r.rolname = 'shubbak' ORDER BY total_exec_time DESC LIMIT %d
                        """.formatted(most))) {
            while (found.next()) {
                text.append("  %8d calls %10s ms %8s ms each  %s%n"
                        .formatted(found.getLong(1), found.getString(2), found.getString(3), found.getString(4)));
            }
        }
        return text.toString();
    }

    void reset() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_statements_reset()");
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
