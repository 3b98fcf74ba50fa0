package org.shubbak.oversight.network.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.shubbak.organisation.Csv;
import org.shubbak.shared.Refusal;

/**
 * The cells of a file as a spreadsheet program saves it: with commas, semicolons or tabs between them, in UTF-8 with or without
 * its mark, in UTF-16, or as Excel on an Arabic Windows writes it (windows-1256).
 *
 * @param numbers of each row, as the spreadsheet program counts them
 */
record Sheet(List<Integer> numbers, List<List<String>> rows) {

    static final int LARGEST = 2 * 1024 * 1024;
    private static final int MOST_ROWS = 5000;
    private static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");

    /** @throws Refusal at {@code list} for a file that is no table, is empty or too large */
    static Sheet of(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            throw refused("organisation.import-size", LARGEST / 1024 / 1024);
        }
        String text = text(file);
        boolean named = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
        char between = named ? text.charAt(4) : between(text.lines().findFirst().orElse(""));
        List<List<String>> all = cells(text, between);
        List<Integer> full = IntStream.range(named ? 1 : 0, all.size())
                .filter(row -> all.get(row).stream().anyMatch(cell -> !cell.isBlank()))
                .boxed()
                .toList();
        if (full.size() < 2) {
            throw refused("network.import-empty");
        }
        if (full.size() > MOST_ROWS + 1) {
            throw refused("organisation.import-lines", MOST_ROWS);
        }
        return new Sheet(
                full.stream().map(row -> row + 1).toList(),
                full.stream().map(all::get).toList());
    }

    private static List<List<String>> cells(String text, char between) {
        if (text.indexOf('\0') >= 0) {
            throw refused("network.import-no-csv");
        }
        try {
            return Csv.lines(text, between);
        } catch (IllegalArgumentException broken) {
            throw refused("organisation.import-broken");
        }
    }

    private static String text(byte[] file) {
        String marked = new String(file, 0, Math.min(2, file.length), StandardCharsets.ISO_8859_1);
        if (marked.equals("\u00FF\u00FE") || marked.equals("\u00FE\u00FF")) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException olderThanUnicode) {
            return new String(file, ARABIC_WINDOWS);
        }
    }

    /** Whichever stands most often in the first line. */
    private static char between(String head) {
        char most = ',';
        for (char one : new char[] {';', '\t', '\u061B'}) {
            most = count(head, one) > count(head, most) ? one : most;
        }
        return most;
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    static Refusal refused(String code, Object... args) {
        return Refusal.of(Refusal.Kind.INVALID, code, args).at("list");
    }
}
