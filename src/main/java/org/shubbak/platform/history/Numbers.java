package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.shubbak.shared.SerialNumber;

/** Running numbers per unit and year, going on from what the product has given and handed back to it at the end. */
final class Numbers {

    private final String table;
    private final String prefix;
    private final Map<Series, Long> last = new HashMap<>();

    private record Series(String unit, int year) {}

    Numbers(Connection connection, String table, String prefix) throws SQLException {
        this.table = table;
        this.prefix = prefix;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT unit, year, last FROM " + table)) {
            while (found.next()) {
                last.put(new Series(found.getString(1), found.getInt(2)), found.getLong(3));
            }
        }
    }

    String next(String unit, int year) {
        return SerialNumber.of(prefix + unit, year, last.merge(new Series(unit, year), 1L, Long::sum))
                .value();
    }

    void handBack(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO " + table
                + " (unit, year, last) VALUES (?, ?, ?) ON CONFLICT (unit, year) DO UPDATE SET last = excluded.last")) {
            for (var series : last.entrySet()) {
                statement.setString(1, series.getKey().unit());
                statement.setInt(2, series.getKey().year());
                statement.setLong(3, series.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
