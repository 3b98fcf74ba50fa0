package org.shubbak.seals;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What stands behind a seal must be nothing, or whole updates as a PDF's readers follow them (ISO 32000-1, 7.5.6): otherwise
 * what one reader skips as rubbish another may show.
 */
final class FileEnd {

    private static final String END = "%%EOF";
    private static final Pattern LAST = Pattern.compile("startxref\\s+([0-9]{1,10})\\s+%%EOF\\s{0,2}$");

    private FileEnd() {}

    /** @param sealed how much of the file the seal covers */
    static boolean isWhole(byte[] pdf, int sealed) {
        if (sealed == pdf.length) {
            return true;
        }
        if (sealed > pdf.length) {
            return false;
        }
        var more = new String(pdf, sealed, pdf.length - sealed, StandardCharsets.ISO_8859_1);
        var last = LAST.matcher(more);
        if (!last.find()) {
            return false;
        }
        int before = more.lastIndexOf(END, more.lastIndexOf(END) - 1);
        long table = Long.parseLong(last.group(1)) - sealed;
        return table > before && table < last.start() && isTable(more, (int) table);
    }

    private static boolean isTable(String more, int at) {
        return more.startsWith("xref", at)
                || Pattern.compile("[0-9]+ [0-9]+ obj")
                        .matcher(more.substring(at))
                        .lookingAt();
    }
}
