package org.shubbak.oversight.web.dashboard;

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
}
