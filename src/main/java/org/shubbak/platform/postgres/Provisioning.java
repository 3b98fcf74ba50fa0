package org.shubbak.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.shubbak.platform.DataFolder;

/** Makes the database and the role that owns it; the program never connects as a superuser. */
final class Provisioning {

    private final Access access;

    Provisioning(DataFolder data) {
        this.access = Access.of(data);
    }

    void run() throws IOException {
        try {
            if (!complete()) {
                createRoleAndDatabase();
                createExtensions();
            }
        } catch (SQLException e) {
            throw new IOException("its database could not be prepared: " + e.getMessage(), e);
        }
    }

    private boolean complete() {
        try (var connection = DriverManager.getConnection(access.url(), Access.DATABASE, access.password());
                var found = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) FROM pg_extension WHERE extname IN ('pg_trgm', 'btree_gist', 'pg_stat_statements')")) {
            return found.next() && found.getInt(1) == 3;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createRoleAndDatabase() throws SQLException {
        try (var connection = asSuperuser("postgres")) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = 'shubbak'")) {
                execute(connection, "CREATE ROLE shubbak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
            }
            execute(connection, "ALTER ROLE shubbak PASSWORD '" + access.password() + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = 'shubbak'")) {
                execute(connection, "CREATE DATABASE shubbak OWNER shubbak");
            }
        }
    }

    private void createExtensions() throws SQLException {
        try (var connection = asSuperuser(Access.DATABASE)) {
            execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
            execute(connection, "CREATE EXTENSION IF NOT EXISTS btree_gist");
            execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        }
    }

    private Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(access.urlOf(database), "postgres", access.superuserPassword());
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
