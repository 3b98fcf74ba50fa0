package org.shubbak.shared;

import java.util.ArrayList;
import java.util.List;

/** Cardinal numbers in English words. */
final class EnglishNumerals {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> SCALES = List.of("billion", "million", "thousand");

    private EnglishNumerals() {}

    static String amount(long pounds, int piastres) {
        String large = words(pounds) + (pounds == 1 ? " Egyptian pound" : " Egyptian pounds");
        if (piastres == 0) {
            return large;
        }
        String small = words(piastres) + (piastres == 1 ? " piastre" : " piastres");
        return pounds == 0 ? small : large + " and " + small;
    }

    static String words(long n) {
        if (n == 0) {
            return "zero";
        }
        List<String> parts = new ArrayList<>();
        long unit = 1_000_000_000L;
        for (String scale : SCALES) {
            int group = (int) (n / unit % 1000);
            if (group > 0) {
                parts.add(below1000(group) + " " + scale);
            }
            unit /= 1000;
        }
        int rest = (int) (n % 1000);
        if (rest > 0) {
            parts.add(!parts.isEmpty() && rest < 100 ? "and " + below1000(rest) : below1000(rest));
        }
        return String.join(" ", parts);
    }

    private static String below1000(int n) {
        if (n < 20) {
            return UNITS.get(n);
        }
        if (n < 100) {
            return n % 10 == 0 ? TENS.get(n / 10) : TENS.get(n / 10) + "-" + UNITS.get(n % 10);
        }
        String hundreds = UNITS.get(n / 100) + " hundred";
        return n % 100 == 0 ? hundreds : hundreds + " and " + below1000(n % 100);
    }
}
