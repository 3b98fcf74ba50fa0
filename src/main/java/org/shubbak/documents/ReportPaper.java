package org.shubbak.documents;

import java.util.List;

/**
 * A report of figures on letterhead, in one language and written out: whoever asks for it has chosen the words and the digits.
 *
 * @param heads the lines of the letterhead, the highest first
 * @param made when, by whom and as of when
 * @param said the report in sentences
 * @param notes what the figures mean
 * @param foot at the foot of every page, before its number
 */
public record ReportPaper(
        boolean arabic,
        List<String> heads,
        String title,
        String subtitle,
        List<String> made,
        List<String> said,
        List<Fact> facts,
        List<Table> tables,
        List<String> notes,
        String foot) {

    /** A figure with what it is. */
    public record Fact(String label, String figure) {}

    /**
     * A table whose first column names its lines.
     *
     * @param total the last line
     */
    public record Table(String title, List<String> heads, List<List<String>> rows, List<String> total) {}

    /** A text as it may be printed, with the digits of the language. */
    public String text(String words) {
        return arabic ? PaperText.text(words) : PaperText.code(words);
    }

    /** The cells of a line from left to right. */
    public List<String> leftToRight(List<String> cells) {
        return arabic ? cells.reversed() : cells;
    }
}
