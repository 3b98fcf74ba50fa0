package org.shubbak.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the whole tree from the journal's rows (التحقق من سلامة السجل) and compares it with the signed heads in the
 * database and with their copy outside of it. It needs nothing of the running program and trusts nothing but the rows.
 */
public final class JournalCheck {

    private final Connections database;
    private final Path copy;

    /** @param copy the file of the heads outside of the database */
    public JournalCheck(Connections database, Path copy) {
        this.database = database;
        this.copy = copy;
    }

    /** Opens a connection as anybody who may read the schemas {@code audit} and {@code signing}. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    /** The copy that an installation keeps in its own data folder. */
    public static Path copyIn(Path data) {
        return data.resolve(HeadFile.PLACE);
    }

    public Findings run() throws SQLException {
        var findings = new Findings();
        try (var heads = begun(null)) {
            String snapshot = exported(heads);
            try (var rows = begun(snapshot);
                    var tiles = begun(snapshot);
                    var outside = new OutsideCopy(copy, findings)) {
                new TreeWalk(heads, rows, tiles, outside, findings).run();
            }
        }
        return findings;
    }

    /** All connections see the same moment, whatever is written meanwhile. */
    private Connection begun(@Nullable String snapshot) throws SQLException {
        var connection = database.open();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            if (snapshot != null) {
                statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
            }
        }
        return connection;
    }

    private static String exported(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT pg_export_snapshot()")) {
            found.next();
            return found.getString(1);
        }
    }
}
