package org.shubbak.platform;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the certificates of the house's own seals, and revokes one whose key got into wrong hands. */
@Command(
        name = "seals",
        description = {
            "Show the certificates that the house's own authority gave to its seals,",
            "or revoke one: in six minutes, when every node has taken a new key for the unit."
        })
final class SealsCommand implements Callable<Integer> {

    private static final int SHORTEST_REASON = 10;

    @Option(names = "--revoke", paramLabel = "SERIAL", description = "the certificate's serial number, as it is shown")
    private @Nullable String revoked;

    @Option(names = "--reason", defaultValue = "", description = "why it is revoked, in ten letters or more")
    private String reason = "";

    @Option(names = "--data", defaultValue = "data", description = "the data folder of the running platform")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var connection = DatabaseLogin.running(database.url(), data).connect()) {
            if (revoked == null) {
                show(connection, Objects.requireNonNull(spec).commandLine().getOut());
            } else {
                revoke(connection, revoked.toLowerCase(Locale.ROOT), reason.strip());
            }
            return 0;
        } catch (SQLException e) {
            throw new StartRefused("The certificates could not be read or changed: " + e.getMessage(), e);
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

    private static void revoke(Connection connection, String serial, String reason) throws SQLException {
        if (reason.length() < SHORTEST_REASON) {
            throw new StartRefused("Say why with --reason, in ten letters or more; it is kept in the journal.");
        }
        connection.setAutoCommit(false);
        try (var change = connection.prepareStatement("""
                        WITH gone AS (
                            UPDATE seals.certificate SET revoked_at = now() + interval '6 minutes', reason = ?
                            WHERE serial = ? AND revoked_at IS NULL AND purpose <> 'SEAL_CA' RETURNING serial, scope, reason)
                        INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind, detail)
                        SELECT now(), 'SYSTEM', 'bin/shubbak seals', 'seals.revoked', 'ACT',
                            jsonb_build_object('serial', serial, 'scope', scope, 'reason', reason)
                        FROM gone
                        """)) {
            change.setString(1, reason);
            change.setString(2, serial);
            if (change.executeUpdate() != 1) {
                throw new StartRefused(
                        "There is no valid certificate of a seal or of time stamps with the serial number " + serial
                                + ".");
            }
        }
        connection.commit();
    }
}
