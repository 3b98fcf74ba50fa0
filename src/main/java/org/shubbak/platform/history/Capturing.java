package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads every row that a request has left in the database. */
public final class Capturing {

    private final Connection connection;
    private final Map<String, List<CaseRow.Column>> columns = new HashMap<>();

    /** @param connection with UTC as its time zone */
    public Capturing(Connection connection) {
        this.connection = connection;
    }

    public UUID idOf(String number) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM requests.request WHERE number = ?")) {
            query.setString(1, number);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getObject(1, UUID.class);
            }
        }
    }

    public List<CaseRow> rowsOf(UUID request) throws SQLException {
        var rows = new ArrayList<CaseRow>();
        for (var table : CaseTable.ALL) {
            rows.addAll(rows(table, request));
        }
        return rows;
    }

    private List<CaseRow> rows(CaseTable table, UUID request) throws SQLException {
        var known = columns(table.name());
        var list = known.stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        var rows = new ArrayList<CaseRow>();
        try (var query = connection.prepareStatement("SELECT " + list + " FROM " + table.name() + " WHERE "
                + table.condition() + " ORDER BY " + table.order())) {
            query.setObject(1, request);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var values = new ArrayList<@Nullable String>();
                    for (int i = 1; i <= known.size(); i++) {
                        values.add(found.getString(i));
                    }
                    rows.add(new CaseRow(table.name(), known, values));
                }
            }
        }
        return rows;
    }

    /**
     * The table's columns without those that the database numbers by itself, and without a letter's number in the outgoing
     * register, which no copy may have again.
     */
    private List<CaseRow.Column> columns(String table) throws SQLException {
        var known = columns.get(table);
        if (known != null) {
            return known;
        }
        var read = new ArrayList<CaseRow.Column>();
        try (var query = connection.prepareStatement("""
                SELECT attname, format_type(atttypid, atttypmod)
                FROM pg_attribute
                WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped
                    AND attidentity = '' AND attgenerated = ''
                    AND NOT (attrelid = 'licences.licence'::regclass AND attname = 'outgoing')
                ORDER BY attnum
                """)) {
            query.setString(1, table);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    read.add(new CaseRow.Column(found.getString(1), found.getString(2)));
                }
            }
        }
        columns.put(table, read);
        return read;
    }
}
