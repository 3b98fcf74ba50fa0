package org.shubbak.shared;

import java.math.BigDecimal;

/** An amount in words (تفقيط), as receipts carry it beside the figures. */
public final class AmountInWords {

    private AmountInWords() {}

    /**
     * {@code فقط وقدره ألف ومائتان وخمسون جنيهاً مصرياً وخمسون قرشاً لا غير}. جنيه and قرش are masculine, so 3–10 take the
     * form with ة and the plural, 11–99 the accusative singular, hundreds and thousands the genitive singular.
     */
    public static String arabic(Money money) {
        requireWritable(money);
        return "فقط وقدره " + ArabicNumerals.amount(pounds(money), piastres(money)) + " لا غير";
    }

    /** {@code One thousand two hundred and fifty Egyptian pounds and fifty piastres only}. */
    public static String english(Money money) {
        requireWritable(money);
        String words = EnglishNumerals.amount(pounds(money), piastres(money)) + " only";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static long pounds(Money money) {
        return money.amount().longValue();
    }

    private static int piastres(Money money) {
        return money.amount().remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
    }

    private static void requireWritable(Money money) {
        if (money.isNegative()) {
            throw new IllegalArgumentException("A receipt is never of a negative amount");
        }
    }
}
