package org.shubbak.oversight.network.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/**
 * A list with what each of its rows means.
 *
 * @param columns those of the file that are known, in its order
 * @param <T> what a row is read as
 */
public record ReadList<T>(List<String> columns, List<Row<T>> rows) {

    /**
     * A row.
     *
     * @param number as the spreadsheet program counts, the head being the first
     * @param cells in the order of the columns
     * @param item what it was read as; null when something is wrong with it
     * @param known whether it is there already
     * @param wrong what is wrong with it, everything at once
     */
    public record Row<T>(
            int number, List<String> cells, @Nullable T item, boolean known, List<FieldError> wrong) {}

    /** Reads one row's cells by the names of the columns. */
    public interface Reading<T> extends Function<Map<String, String>, T> {}

    /** Rows that are not there yet and right. */
    public List<T> fresh() {
        var fresh = new ArrayList<T>();
        rows.forEach(row -> {
            T item = row.item();
            if (item != null && !row.known()) {
                fresh.add(item);
            }
        });
        return fresh;
    }

    public List<Row<T>> wrong() {
        return rows.stream().filter(row -> !row.wrong().isEmpty()).toList();
    }

    public int known() {
        return (int) rows.stream().filter(Row::known).count();
    }

    /**
     * Reads a file.
     *
     * @param columns all that a list may have
     * @param needed those that it must have
     * @param reading refuses a row with one error a field
     * @param same what two rows may not share
     * @param isKnown whether an item is there already
     * @throws Refusal at {@code list} when it is no such list
     */
    public static <T> ReadList<T> of(
            byte[] file,
            List<String> columns,
            List<String> needed,
            SheetWords words,
            Reading<T> reading,
            Function<T, Object> same,
            Function<T, Boolean> isKnown) {
        Sheet sheet = Sheet.of(file);
        List<String> head = head(sheet.rows().getFirst(), columns, words);
        if (!head.containsAll(needed)) {
            throw Sheet.refused("network.import-head");
        }
        var seen = new HashMap<Object, Integer>();
        var rows = new ArrayList<Row<T>>();
        for (int i = 1; i < sheet.rows().size(); i++) {
            rows.add(row(sheet.numbers().get(i), head, sheet.rows().get(i), reading, same, isKnown, seen));
        }
        return new ReadList<>(head.stream().filter(column -> !column.isEmpty()).toList(), List.copyOf(rows));
    }

    /** The column under each cell of the head, empty for one that the list need not have; a column counts once. */
    private static List<String> head(List<String> written, List<String> columns, SheetWords words) {
        var head = new ArrayList<String>();
        for (String cell : written) {
            head.add(columns.stream()
                    .filter(column -> !head.contains(column) && words.isColumn(column, cell))
                    .findFirst()
                    .orElse(""));
        }
        return head;
    }

    private static <T> Row<T> row(
            int number,
            List<String> head,
            List<String> cells,
            Reading<T> reading,
            Function<T, Object> same,
            Function<T, Boolean> isKnown,
            Map<Object, Integer> seen) {
        Map<String, String> named = named(head, cells);
        List<String> shown = head.stream()
                .filter(column -> !column.isEmpty())
                .map(column -> named.getOrDefault(column, ""))
                .toList();
        if (cells.stream().skip(head.size()).anyMatch(cell -> !cell.isBlank())) {
            var error = FieldError.of("", "organisation.import-cells", head.size(), cells.size());
            return new Row<>(number, shown, null, false, List.of(error));
        }
        try {
            T item = reading.apply(named);
            Integer before = seen.putIfAbsent(same.apply(item), number);
            return before == null
                    ? new Row<>(number, shown, item, isKnown.apply(item), List.of())
                    : new Row<>(
                            number,
                            shown,
                            null,
                            false,
                            List.of(FieldError.of("", "organisation.import-twice", before)));
        } catch (Refusal refusal) {
            return new Row<>(number, shown, null, false, errors(refusal));
        }
    }

    private static List<FieldError> errors(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(new FieldError("", refusal.code(), refusal.args()))
                : refusal.errors();
    }

    private static Map<String, String> named(List<String> head, List<String> cells) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
            named.put(head.get(i), cells.get(i).strip());
        }
        return named;
    }
}
