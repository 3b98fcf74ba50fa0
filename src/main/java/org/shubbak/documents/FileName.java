package org.shubbak.documents;

import java.text.Normalizer;
import java.util.Map;

/** A sender's file name made harmless: no folders, no invisible or reserved characters, and the ending its type has. */
final class FileName {

    private static final int LONGEST = 110;
    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png");

    private FileName() {}

    static String clean(String typed, String type) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        String seen = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"'<>|:*?%;&$`]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(\\.[\\p{Alnum}]{1,5})+$", "")
                .strip();
        int length = seen.codePointCount(0, seen.length());
        String kept = length <= LONGEST ? seen : seen.substring(0, seen.offsetByCodePoints(0, LONGEST));
        return (kept.replace(".", "").isBlank() ? "document" : kept) + ENDINGS.getOrDefault(type, "");
    }
}
