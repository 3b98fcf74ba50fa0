package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference data's comma-separated rows (RFC 4180) as maps by column name. */
final class CsvRows {

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvRows() {}

    static List<Map<String, String>> read(String csv) {
        var reader = new CsvRows();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        text.chars().forEach(c -> reader.take((char) c));
        reader.endRow();
        return reader.named();
    }

    private void take(char c) {
        if (c == '"') {
            // A doubled quote closes and opens again: the quote itself is kept when it opens.
            if (!quoted && !cell.isEmpty()) {
                cell.append(c);
            }
            quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
            cell.append(c);
        } else if (c == ',') {
            endCell();
        } else if (c == '\n') {
            endRow();
        }
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }

    private List<Map<String, String>> named() {
        List<String> names = rows.getFirst();
        return rows.stream().skip(1).map(cells -> named(names, cells)).toList();
    }

    private static Map<String, String> named(List<String> names, List<String> cells) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return named;
    }
}
