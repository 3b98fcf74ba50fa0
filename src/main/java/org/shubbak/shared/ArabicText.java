package org.shubbak.shared;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and folds Arabic text as people type it: any digits, any alef, with and without vowel marks. */
public final class ArabicText {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private ArabicText() {}

    /**
     * The form that searching compares: alefs أإآٱ → ا, ى → ي, ة → ه, ؤ → و, ئ → ي, without vowel marks, tatweel and
     * invisible marks, ASCII digits, lower case, single spaces. Folding a folded text changes nothing.
     */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        NFKC.normalize(text).toLowerCase(Locale.ROOT).codePoints().forEach(c -> appendFolded(folded, c));
        return NFC.normalize(folded.toString().strip());
    }

    /** Arabic-Indic (٠–٩) and Persian (۰–۹) digits become ASCII; the rest stays. */
    public static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> ascii.appendCodePoint(asciiDigit(c)));
        return ascii.toString();
    }

    /** ASCII digits become Arabic-Indic (٠–٩), as official paper writes them. */
    public static String arabicIndicDigits(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        text.codePoints().forEach(c -> arabic.appendCodePoint(c >= '0' && c <= '9' ? c - '0' + 0x660 : c));
        return arabic.toString();
    }

    /**
     * Text as it may be stored: composed (NFC), trimmed, without the invisible direction marks that copying brings along.
     *
     * @throws Refusal {@code shared.forbidden-characters} for control characters and direction overrides, which can make
     *     a text read as something else; {@code shared.too-long} above {@code max} characters
     */
    public static String clean(@Nullable String text, int max) {
        if (text == null) {
            return "";
        }
        if (hasForbiddenControls(text)) {
            throw Refusal.of(Refusal.Kind.INVALID, "shared.forbidden-characters");
        }
        String clean = NFC.normalize(withoutMarks(text)).strip();
        if (clean.codePointCount(0, clean.length()) > max) {
            throw Refusal.of(Refusal.Kind.INVALID, "shared.too-long", max);
        }
        return clean;
    }

    /** Control characters other than line breaks and tabs, direction overrides, and halves of characters. */
    public static boolean hasForbiddenControls(String text) {
        return text.codePoints().anyMatch(ArabicText::isForbidden);
    }

    /** The text without direction marks, joiners at the edges of words and other invisible format characters. */
    static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isDirectionMark(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isForbidden(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        return control || c == 0x202D || c == 0x202E || Character.getType(c) == Character.SURROGATE || c == 0xFFFE;
    }

    private static boolean isDirectionMark(int c) {
        return c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0xFEFF
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static int asciiDigit(int c) {
        if (c >= 0x660 && c <= 0x669) {
            return c - 0x660 + '0';
        }
        return c >= 0x6F0 && c <= 0x6F9 ? c - 0x6F0 + '0' : c;
    }

    private static void appendFolded(StringBuilder folded, int c) {
        if (isInvisible(c)) {
            return;
        }
        int letter = foldedLetter(asciiDigit(c));
        boolean space = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
        if (!space) {
            folded.appendCodePoint(letter);
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return c == 0x640
                || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    private static int foldedLetter(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ک' -> 'ك';
            default -> c;
        };
    }
}
