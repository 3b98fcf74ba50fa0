package org.shubbak.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of a test's own on the shared server, owned by the program's role, for tests that break things. */
public final class OwnDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String name;

    private OwnDatabase(String name) {
        this.name = name;
    }

    public static OwnDatabase with(String... modules) {
        var made = new OwnDatabase(made(""));
        for (var module : List.of(modules)) {
            Flyway.configure()
                    .dataSource(made.dataSource())
                    .defaultSchema(module)
                    .schemas(module)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
        return made;
    }

    /** The same content in a database of its own; nobody may be connected to this one. */
    public OwnDatabase copy() {
        return new OwnDatabase(made(" TEMPLATE " + name));
    }

    /** The address with its password, as it is typed on the command line. */
    public String address() {
        return url(name) + "?user=shubbak&password=" + SharedDatabase.access().password();
    }

    /** The address alone. */
    String url() {
        return url(name);
    }

    /** As the program: the owner of everything in it. */
    public DataSource dataSource() {
        var access = SharedDatabase.access();
        return new DriverManagerDataSource(url(name), "shubbak", access.password());
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Runs statements as the owner. */
    public void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        superuser("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static String made(String template) {
        var name = "own_" + NUMBERS.incrementAndGet();
        superuser("CREATE DATABASE " + name + " OWNER shubbak" + template);
        return name;
    }

    private static void superuser(String sql) {
        try (var connection = DriverManager.getConnection(
                        url("postgres"), "postgres", SharedDatabase.access().superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SharedDatabase.access().port() + "/" + database;
    }
}
