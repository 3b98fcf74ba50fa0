package org.shubbak.organisation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads rows with a head line, as RFC 4180 writes them or with another character between the cells. */
public final class Csv {

    private Csv() {}

    /** The cells of every line, whatever their number; refuses a quoted cell that never ends. */
    public static List<List<String>> lines(String text) {
        return lines(text, ',');
    }

    /** The same with {@code between} between the cells. An empty line is a line of one empty cell. */
    public static List<List<String>> lines(String text, char between) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(between).get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException broken) {
            throw new IllegalArgumentException("This is no table of cells", broken);
        }
    }

    static List<Map<String, String>> read(String text) {
        List<List<String>> lines = lines(text);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            rows.add(row(lines.getFirst(), cells));
        }
        return rows;
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        if (cells.size() != head.size()) {
            throw new IllegalArgumentException("A row of " + cells.size() + " cells under " + head + ": " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), cells.get(i));
        }
        return row;
    }
}
