package org.shubbak.organisation;

import java.util.Locale;
import org.shubbak.shared.ArabicText;

/**
 * A declared tie (صلة معلنة) of a member of staff, for which files are not dealt to that person.
 *
 * @param kind like {@code office} for an engineering office, {@code person} for a relative
 * @param key what it is a tie with, as the file names it
 */
public record Tie(String kind, String key) {

    /** A tie with an engineering office, by its syndicate number in any digits, spaces and dashes. */
    public static Tie office(String number) {
        return new Tie("office", plain(number));
    }

    static String plain(String number) {
        return ArabicText.asciiDigits(number).replaceAll("[\\s\\-/]", "").toUpperCase(Locale.ROOT);
    }

    /** As the case variable {@code ties} names it: {@code kind:key}. */
    public String asVariable() {
        return kind + ":" + key;
    }
}
