package org.shubbak.portal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a citizen wrote freely, as others may read it: no markup, no invisible or directing characters, and no long numbers,
 * which are phones and identities of people.
 */
final class PlainWords {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[ ./\\-]?\\p{Nd}){6,}");
    private static final String HIDDEN = "•••";

    private PlainWords() {}

    static String of(String typed) {
        String words = Normalizer.normalize(
                INVISIBLE.matcher(BLANK.matcher(typed).replaceAll(" ")).replaceAll(""), Normalizer.Form.NFC);
        while (MARKUP.matcher(words).find()) {
            words = MARKUP.matcher(words).replaceAll(" ");
        }
        words = BLANK.matcher(words).replaceAll(" ");
        return LONG_NUMBER.matcher(words).replaceAll(HIDDEN).strip();
    }
}
