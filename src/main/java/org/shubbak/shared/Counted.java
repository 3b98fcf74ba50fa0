package org.shubbak.shared;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number with what it counts, in the form that the language asks for (تمييز العدد): «شهران», «3 أشهر», «11 شهرًا», "1 month".
 * A unit whose forms we do not know, and every measure, stands unchanged after its number.
 */
public final class Counted {

    private static final PluralRules ARABIC = PluralRules.forLocale(new ULocale("ar"));

    /** Singular, dual, plural of 3 to 10, and singular after 11 to 99. */
    private static final String FORMS = """
            يوم يومان أيام يومًا
            أسبوع أسبوعان أسابيع أسبوعًا
            شهر شهران أشهر شهرًا
            سنة سنتان سنوات سنة
            ساعة ساعتان ساعات ساعة
            وحدة وحدتان وحدات وحدة
            عامل عاملان عمال عاملًا
            فرد فردان أفراد فردًا
            نسمة نسمتان نسمات نسمة
            دور دوران أدوار دورًا
            طابق طابقان طوابق طابقًا
            منزل منزلان منازل منزلًا
            عقار عقاران عقارات عقارًا
            وجه وجهان أوجه وجهًا
            وقفة وقفتان وقفات وقفة
            سيارة سيارتان سيارات سيارة
            مكان مكانان أماكن مكانًا
            مقعد مقعدان مقاعد مقعدًا
            منضدة منضدتان مناضد منضدة
            منفذ منفذان منافذ منفذًا
            عمود عمودان أعمدة عمودًا
            شجرة شجرتان شجرات شجرة
            نسخة نسختان نسخ نسخة
            صورة صورتان صور صورة
            قسط قسطان أقساط قسطًا
            زيارة زيارتان زيارات زيارة
            فرصة فرصتان فرص فرصة
            حادث حادثان حوادث حادثًا
            متر متران أمتار مترًا
            """;

    private static final Map<String, String[]> KNOWN =
            FORMS.lines().map(line -> line.split(" ")).collect(Collectors.toMap(forms -> forms[0], forms -> forms));

    private static final Pattern PLURAL = Pattern.compile("[a-z]{3,}s");

    private Counted() {}

    /**
     * The number and its unit.
     *
     * @param number as it is written, with or without separators of thousands
     */
    public static String text(String number, String unit, Locale locale) {
        if (unit.isBlank()) {
            return number;
        }
        return locale.getLanguage().equals("en") ? english(number, unit) : arabic(number, unit);
    }

    private static String english(String number, String unit) {
        boolean single = value(number).compareTo(BigDecimal.ONE) == 0;
        return number + " " + (single && PLURAL.matcher(unit).matches() ? single(unit) : unit);
    }

    private static String single(String unit) {
        return unit.endsWith("ies") ? unit.substring(0, unit.length() - 3) + "y" : unit.substring(0, unit.length() - 1);
    }

    private static String arabic(String number, String unit) {
        var forms = KNOWN.get(unit);
        if (forms == null) {
            return number + " " + unit;
        }
        return switch (ARABIC.select(value(number).doubleValue())) {
            case "one" -> forms[0] + (unit.endsWith("ة") ? " واحدة" : " واحد");
            case "two" -> forms[1];
            case "few" -> number + " " + forms[2];
            case "many" -> number + " " + forms[3];
            default -> number + " " + forms[0];
        };
    }

    private static BigDecimal value(String number) {
        return new BigDecimal(number.replace(",", ""));
    }
}
