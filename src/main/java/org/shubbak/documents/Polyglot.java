package org.shubbak.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Finds a second file hidden in a picture or a PDF: a ZIP or JAR at its end, markup or another PDF at its edges. */
final class Polyglot {

    private static final int EDGE = 1024;
    private static final int ZIP_TRAILER = 22;
    private static final int ZIP_COMMENT = 65_535;
    private static final List<String> MARKUP =
            List.of("<html", "<script", "<svg", "<!doctype", "<?php", "<?xml-stylesheet");

    private Polyglot() {}

    static boolean hides(byte[] content) {
        return endsAsZip(content) || hasMarkup(content) || pictureHoldsPdf(content);
    }

    private static boolean endsAsZip(byte[] content) {
        int first = Math.max(0, content.length - ZIP_TRAILER - ZIP_COMMENT);
        for (int at = content.length - ZIP_TRAILER; at >= first; at--) {
            boolean mark = content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6;
            if (mark && commentLength(content, at) <= content.length - at - ZIP_TRAILER) {
                return true;
            }
        }
        return false;
    }

    private static int commentLength(byte[] content, int trailer) {
        return (content[trailer + 20] & 0xFF) | (content[trailer + 21] & 0xFF) << 8;
    }

    private static boolean hasMarkup(byte[] content) {
        String edges = text(content, 0, EDGE) + '\n' + text(content, content.length - EDGE, EDGE);
        String folded = edges.toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(folded::contains);
    }

    private static boolean pictureHoldsPdf(byte[] content) {
        String head = text(content, 0, EDGE);
        return !head.startsWith("%PDF-") && head.contains("%PDF-");
    }

    private static String text(byte[] content, int from, int length) {
        int start = Math.max(0, from);
        return new String(content, start, Math.min(length, content.length - start), StandardCharsets.ISO_8859_1);
    }
}
