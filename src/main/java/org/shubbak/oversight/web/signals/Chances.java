package org.shubbak.oversight.web.signals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Probabilities in words and plain decimals: nobody has to read powers of ten. */
public final class Chances {

    /** What is rarer is told as this. */
    private static final double SMALLEST = 1e-6;

    private Chances() {}

    /** In how many times it happens once, for example {@code 500,000}. */
    public static String onceIn(double chance) {
        return String.format(Locale.ROOT, "%,d", Math.round(1 / Math.clamp(chance, SMALLEST, 1)));
    }

    /** {@code =}, or {@code <} before the smallest that is told. */
    public static String sign(double chance) {
        return chance < SMALLEST ? "<" : "=";
    }

    /** Two digits that count, for example {@code 0.0023}. */
    public static String plain(double chance) {
        return new BigDecimal(Math.max(chance, SMALLEST))
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** How many of a hundred, for example {@code 1.2}. */
    public static String ofHundred(double share) {
        double hundredths = 100 * share;
        return hundredths > 0 && hundredths < 0.1 ? "<0.1" : String.format(Locale.ROOT, "%.1f", hundredths);
    }
}
