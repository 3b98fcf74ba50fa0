package org.shubbak.documents;

import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.HijriDate;
import org.shubbak.shared.Money;

/** How values are written on paper: Arabic-Indic digits, months in words, Latin codes as they are. */
public final class PaperText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    /** Official writing leaves vowel marks out, and the renderer cannot seat them on their letters. */
    private static final Pattern VOWELS = Pattern.compile("[\u064B-\u065F\u0670]");

    /** A number that begins with Latin letters, ours or a bank's: it is typed back, so it keeps its digits. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{1,5}[0-9]*(?:-[A-Z0-9]+){0,8}\\b");

    /** A number with a fraction, as a measured area; neither a day nor an address on the network. */
    private static final Pattern FRACTION =
            Pattern.compile("(?<![0-9.])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\\.[0-9]+(?![0-9.]*\\.[0-9]|[0-9])");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.ROOT);

    private PaperText() {}

    /**
     * Text that somebody typed: no control of direction or printing gets through, digits become Arabic-Indic, those
     * of a Latin number like {@code L-SHR-01-2026-000123-4} stay.
     */
    public static String text(String typed) {
        String seen = printable(typed);
        StringBuilder text = new StringBuilder(seen.length());
        Matcher codes = CODE.matcher(seen);
        int at = 0;
        while (codes.find()) {
            text.append(arabic(seen.substring(at, codes.start()))).append(codes.group());
            at = codes.end();
        }
        return text.append(arabic(seen.substring(at))).toString();
    }

    /** Digits as Arabic writes them, with its signs where a number has a fraction. */
    private static String arabic(String text) {
        String signed = FRACTION.matcher(text)
                .replaceAll(number -> number.group().replace(',', '٬').replace('.', '٫'));
        return ArabicText.arabicIndicDigits(signed);
    }

    /** A Latin code or number as people type it back; its digits stay. */
    public static String code(String code) {
        return printable(code);
    }

    /** Enough of an identity number to compare with a card, and no more. */
    public static String lastFour(String id) {
        return id.substring(Math.max(0, id.length() - 4));
    }

    public static String number(long value) {
        return ArabicText.arabicIndicDigits(Long.toString(value));
    }

    public static String date(LocalDate day) {
        return HijriDate.gregorianArabic(day).replace(" سنة ", " ");
    }

    public static String hijri(LocalDate day) {
        return HijriDate.arabic(day).replace(" سنة ", " ");
    }

    public static LocalDate day(Instant at) {
        return CairoTime.date(at);
    }

    /** As {@code ٩:٤٥ صباحاً}. */
    public static String time(Instant at) {
        var clock = at.atZone(CairoTime.ZONE).toLocalTime();
        return ArabicText.arabicIndicDigits(clock.format(TIME)) + (clock.getHour() < 12 ? " صباحا" : " مساء");
    }

    /** As {@code ١٬٢٥٠٫٠٠ ج.م}. */
    public static String money(Money amount) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String ascii = format.format(amount.amount());
        return ArabicText.arabicIndicDigits(ascii.replace(',', '٬').replace('.', '٫')) + " ج.م";
    }

    /** The part of an address that a person should see in the browser before believing a page. */
    public static String domain(String url) {
        String authority = URI.create(url).getAuthority();
        return authority == null ? "" : authority;
    }

    private static String printable(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        String seen =
                UNPRINTABLE.matcher(composed.replaceAll("[\\r\\n\\t]+", " ")).replaceAll("");
        return VOWELS.matcher(seen).replaceAll("");
    }
}
