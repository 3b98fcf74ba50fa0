package org.shubbak.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules of a service see. An answer that was not given is the empty value of its type, so rules are total. */
final class Variables {

    private final Map<String, Object> values = new HashMap<>();

    Variables(ServiceDefinition definition, Map<String, ?> answers) {
        definition.questions().forEach(question -> answer(question, answers.get(question.key())));
        definition
                .fee()
                .rates()
                .forEach(rate -> values.put("rate." + rate.key(), rate.amount().doubleValue()));
        applying(Applying.IN_PERSON).data(Map.of());
    }

    Variables applying(Applying applying) {
        values.put("applicant.kind", applying.kind().name().toLowerCase(java.util.Locale.ROOT));
        values.put("applicant.agent", applying.byAgent());
        return this;
    }

    /** What the specialist measured or set; numbers become fractional, as formulas expect them. */
    Variables data(Map<String, ?> data) {
        var seen = new HashMap<String, Object>();
        data.forEach((key, value) -> seen.put(key, value instanceof Number number ? number.doubleValue() : value));
        values.put("data", seen);
        return this;
    }

    void answer(Question question, @Nullable Object given) {
        values.put(
                "form." + question.key(),
                switch (question.type()) {
                    case NUMBER, MONEY -> given instanceof Number number ? number.doubleValue() : 0.0;
                    case BOOLEAN -> Boolean.TRUE.equals(given);
                    case TEXT, LONG_TEXT, DATE, CHOICE -> given == null ? "" : given.toString();
                });
    }

    Map<String, Object> asMap() {
        return values;
    }
}
