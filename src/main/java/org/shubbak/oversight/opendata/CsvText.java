package org.shubbak.oversight.opendata;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated rows (RFC 4180), with a byte-order mark so that spreadsheets read the Arabic. */
final class CsvText {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private CsvText() {}

    static String of(List<String> columns, List<List<String>> rows) {
        return MARK
                + Stream.concat(Stream.of(columns), rows.stream())
                        .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(END, "", END));
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
