package org.shubbak.platform.history;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.shubbak.platform.postgres.Access;

/** Brings chunks into the database, one transaction each, as fast as it takes them. */
final class Loading implements AutoCloseable {

    private final Connection connection;
    private final Map<String, String> columns;

    /** @param columns the columns of each table as a list, in the order of the lines */
    Loading(Access access, Map<String, String> columns) throws SQLException {
        this.connection = superuser(access);
        this.columns = columns;
        connection.setAutoCommit(false);
    }

    /** Foreign keys are true by construction and not checked row by row; the last commit is made durable by a checkpoint. */
    static Connection superuser(Access access) throws SQLException {
        var connection = DriverManager.getConnection(access.url(), "postgres", access.superuserPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET synchronous_commit = off");
            statement.execute("SET session_replication_role = replica");
        }
        return connection;
    }

    Callable<Void> of(Chunk chunk) {
        return () -> {
            for (var table : chunk.tables().entrySet()) {
                copy(
                        table.getKey(),
                        Objects.requireNonNull(columns.get(table.getKey())),
                        table.getValue().toString());
            }
            connection.commit();
            return null;
        };
    }

    void copy(String table, String list, String lines) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + list + ") FROM STDIN", new StringReader(lines));
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
