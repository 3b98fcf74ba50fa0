package org.shubbak.oversight.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as the pages write them: thousands apart, shares in hundredths. */
public final class Shown {

    /** What stands where there is nothing to divide by. */
    public static final String NOTHING = "–";

    private Shown() {}

    /** For example {@code 32,061}. */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** For example {@code 81.6%}. */
    public static String percent(@Nullable Double share) {
        return share == null ? NOTHING : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /** A part of a whole without a fraction, for example {@code 82%}; a part that is there is never 0%. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return NOTHING;
        }
        long hundredths = Math.round(part * 100.0 / whole);
        return (part > 0 ? Math.max(1, hundredths) : hundredths) + "%";
    }

    /** A day or month of a timeline in a word or two, for example {@code 25 Nov} or {@code Nov}. */
    public static String key(String key, Locale locale) {
        return isDay(key)
                ? of("d MMM", locale).format(LocalDate.parse(key))
                : of("MMM", locale).format(month(key));
    }

    /** A day or month of a timeline in full, for example {@code 25 November 2026} or {@code November 2026}. */
    public static String longKey(String key, Locale locale) {
        return isDay(key)
                ? of("d MMMM yyyy", locale).format(LocalDate.parse(key))
                : of("MMMM yyyy", locale).format(month(key));
    }

    private static boolean isDay(String key) {
        return key.length() == 10;
    }

    private static YearMonth month(String key) {
        return YearMonth.parse(key);
    }

    private static DateTimeFormatter of(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.STANDARD);
    }
}
