package org.shubbak.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One schema and one Flyway history per module. A checksum over all migrations is kept, so that a start with nothing
 * to do costs one query.
 */
final class Migrations {

    static final List<String> MODULES = List.of(
            "signing",
            "seals",
            "audit",
            "organisation",
            "security",
            "certificates",
            "commands",
            "documents",
            "catalogue",
            "deadlines",
            "workflow",
            "fees",
            "requests",
            "notifications",
            "queue",
            "licences",
            "verification",
            "portal",
            "oversight",
            "platform");

    private final DataSource database;

    Migrations(DataSource database) {
        this.database = database;
    }

    void run() {
        var scripts = scripts();
        var checksum = checksum(scripts);
        try (var connection = database.getConnection()) {
            prepare(connection);
            if (checksum.equals(applied(connection))) {
                return;
            }
            MODULES.stream().filter(module -> has(scripts, module)).forEach(this::migrate);
            record(connection, checksum);
        } catch (SQLException e) {
            throw new StartRefused("The database cannot be reached or prepared: " + e.getMessage(), e);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(database)
                .defaultSchema(module)
                .schemas(module)
                .createSchemas(true)
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = warning");
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
            statement.execute("CREATE SCHEMA IF NOT EXISTS shubbak_start");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS shubbak_start.migrated (one boolean PRIMARY KEY DEFAULT true CHECK (one), checksum text NOT NULL)");
        }
    }

    private static String applied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT checksum FROM shubbak_start.migrated")) {
            return found.next() ? found.getString(1) : "";
        }
    }

    private static void record(Connection connection, String checksum) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO shubbak_start.migrated (checksum) VALUES (?) ON CONFLICT (one) DO UPDATE SET checksum = excluded.checksum")) {
            statement.setString(1, checksum);
            statement.executeUpdate();
        }
    }

    private static boolean has(List<Resource> scripts, String module) {
        return scripts.stream().anyMatch(script -> path(script).contains("/db/migration/" + module + "/"));
    }

    private static List<Resource> scripts() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Migrations::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource script) {
        try {
            return script.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(List<Resource> scripts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var script : scripts) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
