package org.shubbak.platform.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a request as text, and when it was written. */
public record CaseRow(String table, List<Column> columns, List<@Nullable String> values) {

    /** A column and its PostgreSQL type. */
    public record Column(String name, String type) {}

    public @Nullable String value(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return values.get(i);
            }
        }
        return null;
    }

    /** The first moment in the row, or null for a row without one. */
    public @Nullable Instant writtenAt() {
        for (int i = 0; i < columns.size(); i++) {
            var value = values.get(i);
            if (columns.get(i).type().equals("timestamp with time zone") && value != null) {
                return Moments.parse(value);
            }
        }
        return null;
    }
}
