package org.shubbak.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Choice;
import org.shubbak.catalogue.Question;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.licences.Fact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored answers into labelled facts for the case page and the issued paper. */
@Component
class AnswerFacts {

    private final JsonMapper json;

    AnswerFacts(JsonMapper json) {
        this.json = json;
    }

    List<Fact> of(RequestRow row, ServiceDefinition service) {
        Map<String, Object> answers = Answers.read(json, row.answers());
        var facts = new ArrayList<Fact>();
        for (var question : service.questions()) {
            var value = answers.get(question.key());
            if (value != null) {
                facts.add(new Fact(question.labelAr(), question.labelEn(), text(question, value)));
            }
        }
        return facts;
    }

    private static String text(Question question, Object value) {
        return switch (question.type()) {
            case CHOICE -> choice(question, String.valueOf(value));
            case BOOLEAN -> Boolean.TRUE.equals(value) ? "نعم" : "لا";
            default -> withUnit(value, question.unit());
        };
    }

    private static String choice(Question question, String key) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(key))
                .map(Choice::labelAr)
                .findFirst()
                .orElse(key);
    }

    private static String withUnit(Object value, @Nullable String unit) {
        return unit == null || unit.isBlank() ? String.valueOf(value) : value + " " + unit;
    }
}
