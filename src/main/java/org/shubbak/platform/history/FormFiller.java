package org.shubbak.platform.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.CairoTime;
import tools.jackson.databind.JsonNode;

/** Answers a service's questions as a patient applicant would, from the service's own definition. */
public final class FormFiller {

    private final JsonNode definition;

    public FormFiller(JsonNode definition) {
        this.definition = definition;
    }

    /** Every required question that is always asked, and the named ones besides. */
    public Map<String, Object> answers(java.util.Set<String> besides) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : definition.path("questions")) {
            var key = question.path("key").asString();
            var always = question.path("required").asBoolean()
                            && question.path("when").isMissingNode()
                    || question.path("required").asBoolean()
                            && question.path("when").isNull();
            if (always || besides.contains(key)) {
                answers.put(key, answer(question));
            }
        }
        return answers;
    }

    /** Every document, its original seen at the window. */
    public List<Map<String, Object>> documents() {
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : definition.path("documents")) {
            documents.add(Map.of("key", document.path("key").asString(), "state", "original-seen"));
        }
        return documents;
    }

    private static Object answer(JsonNode question) {
        return switch (question.path("type").asString()) {
            case "NUMBER", "MONEY" -> number(question.path("limits"));
            case "DATE" -> date(question.path("limits").path("days").asString("ANY"));
            case "CHOICE" -> question.path("choices").path(0).path("value").asString();
            case "BOOLEAN" -> false;
            case "LONG_TEXT" -> "طلب مقدم من المواطن بشأن العقار المبين بالعنوان، مع إرفاق ما يلزم من مستندات.";
            default -> "شارع الجلاء";
        };
    }

    private static BigDecimal number(JsonNode limits) {
        var wanted = new BigDecimal(12);
        if (limits.path("min").isNumber()) {
            wanted = wanted.max(limits.path("min").decimalValue());
        }
        return limits.path("max").isNumber() ? wanted.min(limits.path("max").decimalValue()) : wanted;
    }

    private static String date(String days) {
        var today = LocalDate.now(java.time.Clock.system(CairoTime.ZONE));
        return switch (days) {
            case "NOT_PAST" -> today.plusDays(7).toString();
            case "NOT_FUTURE" -> today.minusDays(30).toString();
            default -> today.toString();
        };
    }
}
