package org.shubbak.shared;

import java.util.ArrayList;
import java.util.List;

/** The grammar of counted masculine nouns in Arabic, in the nominative. */
final class ArabicNumerals {

    /** A counted noun in the forms that numbers ask for. */
    record Noun(String one, String singular, String dual, String dualBeforeNoun, String plural, String accusative) {}

    private static final Noun POUND =
            new Noun("جنيه مصري واحد", "جنيه مصري", "جنيهان مصريان", "جنيها", "جنيهات مصرية", "جنيهاً مصرياً");
    private static final Noun PIASTRE = new Noun("قرش واحد", "قرش", "قرشان", "قرشا", "قروش", "قرشاً");
    private static final List<Noun> SCALES = List.of(
            new Noun("مليار", "مليار", "ملياران", "مليارا", "مليارات", "ملياراً"),
            new Noun("مليون", "مليون", "مليونان", "مليونا", "ملايين", "مليوناً"),
            new Noun("ألف", "ألف", "ألفان", "ألفا", "آلاف", "ألفاً"));
    private static final List<String> UNITS = List.of(
            "",
            "واحد",
            "اثنان",
            "ثلاثة",
            "أربعة",
            "خمسة",
            "ستة",
            "سبعة",
            "ثمانية",
            "تسعة",
            "عشرة",
            "أحد عشر",
            "اثنا عشر");
    private static final List<String> TENS =
            List.of("", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون");
    private static final List<String> HUNDREDS = List.of(
            "", "مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة");
    private static final String AND = " و";

    private ArabicNumerals() {}

    static String amount(long pounds, int piastres) {
        if (piastres == 0) {
            return pounds == 0 ? "صفر جنيه مصري" : pounds(pounds);
        }
        String small = counted(piastres, PIASTRE, false);
        return pounds == 0 ? small : pounds(pounds) + AND + small;
    }

    private static String pounds(long n) {
        if (n > 2 && (n % 100 == 1 || n % 100 == 2)) {
            return scaled(n - n % 100, "جنيه") + AND + (n % 100 == 1 ? POUND.one : POUND.dual);
        }
        return n % 1000 == 0 ? scaled(n, POUND.singular) : scaledAndCounted(n);
    }

    /** A number ending in hundreds or more, whose noun follows in the genitive. */
    private static String scaled(long n, String noun) {
        int hundreds = (int) (n % 1000) / 100;
        if (hundreds == 0) {
            return String.join(AND, scales(n, true)) + " " + noun;
        }
        List<String> parts = scales(n, false);
        parts.add(hundredsBeforeNoun(hundreds) + " " + noun);
        return String.join(AND, parts);
    }

    private static String scaledAndCounted(long n) {
        List<String> parts = scales(n, false);
        parts.add(counted((int) (n % 1000), POUND, false));
        return String.join(AND, parts);
    }

    private static List<String> scales(long n, boolean nounFollows) {
        List<String> parts = new ArrayList<>();
        long unit = 1_000_000_000L;
        for (Noun scale : SCALES) {
            int group = (int) (n / unit % 1000);
            if (group > 0) {
                parts.add(counted(group, scale, nounFollows && n % unit == 0));
            }
            unit /= 1000;
        }
        return parts;
    }

    /** 1–999 of a noun; where another noun follows directly, tanween and the nun of the dual fall away. */
    private static String counted(int n, Noun noun, boolean nounFollows) {
        int rest = n % 100;
        if (rest == 0) {
            return hundredsBeforeNoun(n / 100) + " " + noun.singular;
        }
        if (rest <= 2) {
            String few = rest == 1 ? noun.one : nounFollows ? noun.dualBeforeNoun : noun.dual;
            return n < 100 ? few : counted(n - rest, noun, false) + AND + few;
        }
        String words = n < 100 ? below100(rest) : HUNDREDS.get(n / 100) + AND + below100(rest);
        return words + " " + (rest <= 10 ? noun.plural : nounFollows ? noun.singular : noun.accusative);
    }

    private static String hundredsBeforeNoun(int hundreds) {
        return hundreds == 2 ? "مائتا" : HUNDREDS.get(hundreds);
    }

    private static String below100(int n) {
        if (n <= 12) {
            return UNITS.get(n);
        }
        if (n < 20) {
            return UNITS.get(n - 10) + " عشر";
        }
        String tens = TENS.get(n / 10);
        return n % 10 == 0 ? tens : UNITS.get(n % 10) + AND + tens;
    }
}
