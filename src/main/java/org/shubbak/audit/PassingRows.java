package org.shubbak.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows as they pass in the order of their numbers; those that a later head sealed are put aside until it comes. */
final class PassingRows implements AutoCloseable {

    private final RowStream stream;
    private final TreeMap<Long, RowStream.Passed> aside = new TreeMap<>();
    private RowStream.@Nullable Passed next;

    PassingRows(Connection connection) throws SQLException {
        stream = new RowStream(connection);
        next = stream.next();
    }

    /** The row of this number; null if there is none. */
    RowStream.@Nullable Passed take(long seq) throws SQLException {
        var kept = aside.remove(seq);
        if (kept != null) {
            return kept;
        }
        for (var row = next; row != null && row.seq() < seq; row = next) {
            aside.put(row.seq(), row);
            next = stream.next();
        }
        var row = next;
        if (row == null || row.seq() != seq) {
            return null;
        }
        next = stream.next();
        return row;
    }

    /** One of the rows that nobody took, the lowest first; null when all are gone. */
    RowStream.@Nullable Passed rest() throws SQLException {
        if (!aside.isEmpty()) {
            return aside.pollFirstEntry().getValue();
        }
        var row = next;
        if (row != null) {
            next = stream.next();
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        stream.close();
    }
}
