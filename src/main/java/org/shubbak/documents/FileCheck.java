package org.shubbak.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;
import org.shubbak.shared.Refusal;

/**
 * Tells what a file really is, from its bytes alone, and refuses everything but whole PDFs, JPEGs and PNGs. Neither name
 * nor claimed type is believed, and a file that is two things at once is refused.
 */
final class FileCheck {

    private static final Tika TIKA = new Tika();
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private FileCheck() {}

    static String typeOf(byte[] content) {
        if (content.length == 0) {
            throw Refusal.of(Refusal.Kind.INVALID, "documents.empty");
        }
        String type = TIKA.detect(content);
        switch (type) {
            case "application/pdf" -> checkPdf(content);
            case "image/jpeg", "image/png" -> ImageCheck.check(content, type);
            default -> throw notOne();
        }
        if (Polyglot.hides(content)) {
            throw notOne();
        }
        return type;
    }

    private static void checkPdf(byte[] content) {
        if (!Arrays.equals(content, 0, Math.min(PDF.length, content.length), PDF, 0, PDF.length)) {
            throw notOne();
        }
        PdfCheck.check(content);
    }

    private static Refusal notOne() {
        return Refusal.of(Refusal.Kind.INVALID, "documents.not-a-pdf-or-image");
    }

    static Refusal unreadable() {
        return Refusal.of(Refusal.Kind.INVALID, "documents.unreadable");
    }
}
