package org.shubbak.platform;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the certificates of the house's own seals. They are revoked by two people, on the page {@code /trust}. */
@Command(
        name = "seals",
        description = {
            "Show the certificates that the house's own authority gave to its seals.",
            "One is revoked by two people, on the page /trust."
        })
final class SealsCommand implements Callable<Integer> {

    @Option(names = "--data", defaultValue = "data", description = "the data folder of the running platform")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var connection = DatabaseLogin.running(database.url(), data).connect()) {
            show(connection, Objects.requireNonNull(spec).commandLine().getOut());
            return 0;
        } catch (SQLException e) {
            throw new StartRefused("The certificates could not be read: " + e.getMessage(), e);
        }
    }

    private static void show(Connection connection, PrintWriter out) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT serial, purpose, scope, not_after, revoked_at, reason
                        FROM seals.certificate ORDER BY purpose, scope, not_after
                        """)) {
            while (rows.next()) {
                var gone = rows.getString("revoked_at");
                out.printf(
                        "%-30s %-7s %-12s until %.10s%s%n",
                        rows.getString("serial"),
                        rows.getString("purpose"),
                        rows.getString("scope"),
                        rows.getString("not_after"),
                        gone == null ? "" : "  revoked %.19s: %s".formatted(gone, rows.getString("reason")));
            }
        }
    }
}
