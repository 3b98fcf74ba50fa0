package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.shubbak.shared.ArabicText;

/** Reads a number in any digits, with or without thousands separators. */
final class NumberReader {

    /** Decimals of a measured quantity. */
    static final int MEASURE = 4;

    /** Decimals of an amount of money. */
    static final int PIASTRES = 2;

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,40}|\\d{1,3}(,\\d{3}){1,12})(\\.\\d{1,40})?");
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000");
    private static final int LONGEST = 60;

    private NumberReader() {}

    static Answer read(String typed, Limits limits, int decimals) {
        String text = ArabicText.asciiDigits(typed)
                .replaceAll("[\\s_]", "")
                .replace('٬', ',')
                .replace('٫', '.');
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return Answer.wrong("not-a-number");
        }
        BigDecimal number = new BigDecimal(text.replace(",", "")).stripTrailingZeros();
        BigDecimal least = limits.min() == null ? BigDecimal.ZERO : limits.min();
        BigDecimal greatest = limits.max() == null ? GREATEST : limits.max();
        if (number.compareTo(least) < 0) {
            return Answer.wrong("too-small", least.toPlainString());
        }
        if (number.compareTo(greatest) > 0) {
            return Answer.wrong("too-large", greatest.toPlainString());
        }
        int allowed = limits.whole() ? 0 : decimals;
        if (number.scale() > allowed) {
            return limits.whole() ? Answer.wrong("not-whole") : Answer.wrong("too-precise", allowed);
        }
        return new Answer.Clean(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** A number that a program sent, without an exponent; one that would not fit a line stays as it was sent. */
    static String plain(Number number) {
        String sent = number.toString();
        if (number instanceof Long || number instanceof Integer || sent.length() > LONGEST) {
            return sent;
        }
        try {
            var exact = new BigDecimal(sent);
            return Math.abs((long) exact.scale()) > LONGEST ? sent : exact.toPlainString();
        } catch (NumberFormatException e) {
            return sent;
        }
    }
}
