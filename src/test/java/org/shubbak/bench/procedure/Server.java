package org.shubbak.bench.procedure;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.shubbak.platform.DataFolder;
import org.shubbak.platform.postgres.Access;
import org.shubbak.platform.postgres.Durability;
import org.shubbak.platform.postgres.EmbeddedPostgres;

/** The one durable PostgreSQL under all peers, each in a database of its own. */
final class Server implements AutoCloseable {

    record Database(String url, String user, String password) {}

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final Access access;

    Server(Path data) {
        folder = DataFolder.claim(data);
        postgres = EmbeddedPostgres.start(folder, Durability.DURABLE);
        access = postgres.access();
    }

    Database ours() {
        return new Database(counted(access.url()), "shubbak", access.password());
    }

    /** A pool on our own database, with its tables as the product made them. */
    HikariDataSource ours(int connections) {
        return pool(access.url(), "shubbak", access.password(), connections);
    }

    /** A fresh pool on a fresh database of this name. */
    HikariDataSource fresh(String name, int connections) {
        administer("DROP DATABASE IF EXISTS " + name);
        administer("CREATE DATABASE " + name);
        return pool(url(name), "postgres", access.superuserPassword(), connections);
    }

    private static HikariDataSource pool(String url, String user, String password, int connections) {
        var configuration = new HikariConfig();
        configuration.setDriverClassName(CountingDriver.class.getName());
        configuration.setJdbcUrl(counted(url));
        configuration.setUsername(user);
        configuration.setPassword(password);
        configuration.setMaximumPoolSize(connections);
        return new HikariDataSource(configuration);
    }

    /** Bytes of write-ahead log since the server was made. */
    long wal() {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", access.superuserPassword());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Milliseconds of processor time that the server's processes have used and still live. */
    long cpuMillis() {
        try {
            var pid = Files.readAllLines(folder.resolve("pg").resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid)).stream()
                    .flatMap(server ->
                            java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.children()))
                    .mapToLong(process -> process.info()
                            .totalCpuDuration()
                            .orElse(java.time.Duration.ZERO)
                            .toMillis())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void administer(String sql) {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", access.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + access.port() + "/" + database;
    }

    private static String counted(String url) {
        return CountingDriver.PREFIX + url.substring("jdbc:".length());
    }

    @Override
    public void close() {
        postgres.close();
        folder.close();
    }
}
