package org.shubbak.requests.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Question;
import org.shubbak.licences.Fact;
import org.shubbak.web.Page;

/** Says chosen answers, yes and no, and units in English where the page is English. */
final class AnswerWords {

    private static final Map<String, String> UNITS =
            Map.of("م²", "m²", "م", "m", "شهر", "months", "يوم", "days", "فدان", "feddan", "طن", "t");

    private AnswerWords() {}

    static String of(Page page, Fact fact, @Nullable Question question) {
        if (page.arabic() || question == null) {
            return fact.value();
        }
        return switch (question.type()) {
            case CHOICE ->
                question.choices().stream()
                        .filter(choice -> choice.labelAr().equals(fact.value()))
                        .findFirst()
                        .map(choice -> choice.label(page.locale()))
                        .orElse(fact.value());
            case BOOLEAN -> page.t(fact.value().equals("نعم") ? "work.yes" : "work.no");
            case NUMBER, MONEY -> withUnit(fact.value(), question.unit());
            default -> fact.value();
        };
    }

    private static String withUnit(String value, @Nullable String unit) {
        return unit != null && value.endsWith(" " + unit)
                ? value.substring(0, value.length() - unit.length()) + UNITS.getOrDefault(unit, unit)
                : value;
    }
}
