package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;

/** Reads a table: its rows in their order, each cell as a question of its column. A row left blank is no row. */
final class TableReader {

    /** The most rows where the question sets no limit of its own. */
    static final int MOST_ROWS = 100;

    private final PlainReader cells;

    TableReader(PlainReader cells) {
        this.cells = cells;
    }

    Answer read(Question table, @Nullable Object given) {
        if (given != null && !(given instanceof List)) {
            return Answer.wrong("not-rows");
        }
        List<?> rows = given == null ? List.of() : (List<?>) given;
        int most = most(table);
        if (rows.size() > Math.max(most, MOST_ROWS)) {
            return Answer.wrong("too-many-rows", most);
        }
        var clean = new ArrayList<Map<String, Object>>();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < rows.size(); i++) {
            if (!isBlank(rows.get(i))) {
                clean.add(row(table, rows.get(i), i, errors));
            }
        }
        int fewest = fewest(table);
        if (clean.size() > most) {
            errors.addFirst(Answer.at("", "too-many-rows", most));
        } else if (clean.size() < fewest) {
            errors.addFirst(Answer.at("", clean.isEmpty() ? "rows-missing" : "too-few-rows", fewest));
        }
        if (!errors.isEmpty()) {
            return new Answer.Wrong(List.copyOf(errors));
        }
        return clean.isEmpty() ? Answer.EMPTY : new Answer.Clean(List.copyOf(clean));
    }

    static int most(Question table) {
        Integer own = table.limits().maxRows();
        return own == null ? MOST_ROWS : own;
    }

    private static int fewest(Question table) {
        Integer own = table.limits().minRows();
        return own == null || !table.required() ? (table.required() ? 1 : 0) : Math.max(1, own);
    }

    private Map<String, Object> row(Question table, @Nullable Object given, int row, List<FieldError> errors) {
        var clean = new LinkedHashMap<String, Object>();
        if (!(given instanceof Map<?, ?> cellsGiven)) {
            errors.add(Answer.at(Integer.toString(row), "not-a-row"));
            return clean;
        }
        for (Question column : table.columns()) {
            switch (cells.read(column, cellsGiven.get(column.key()))) {
                case Answer.Clean it -> clean.put(column.key(), it.value());
                case Answer.Wrong wrong -> wrong.errors().forEach(it -> errors.add(at(row, column.key(), it)));
                case Answer.Empty _ -> {}
            }
        }
        cellsGiven.keySet().stream()
                .map(String::valueOf)
                .filter(key -> table.columns().stream()
                        .noneMatch(column -> column.key().equals(key)))
                .sorted()
                .limit(5)
                .map(PartsReader::shown)
                .forEach(key -> errors.add(Answer.at(row + "." + key, "unknown-part", key)));
        return clean;
    }

    private static FieldError at(int row, String column, FieldError error) {
        return new FieldError(row + "." + column, error.code(), error.args());
    }

    private static boolean isBlank(@Nullable Object row) {
        return row == null
                || row instanceof Map<?, ?> cells
                        && cells.values().stream()
                                .allMatch(it -> it == null || it instanceof String text && text.isBlank());
    }
}
