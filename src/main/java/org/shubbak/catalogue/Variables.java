package org.shubbak.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules of a service see. An answer that was not given is the empty value of its type, so rules are total. */
final class Variables {

    private final Map<String, Object> values = new HashMap<>();

    Variables(ServiceDefinition definition, Map<String, ?> answers) {
        definition.questions().forEach(question -> answer(question, answers.get(question.key())));
        rates(definition.fee().rates());
        applying(Applying.IN_PERSON).data(Map.of());
    }

    /** What fee lines see: the rates of the day and what was measured besides. */
    static Variables of(ServiceDefinition definition, FeeFacts facts) {
        var variables = new Variables(definition, facts.answers()).applying(facts.applying());
        definition.questions().forEach(question -> {
            Object measured = facts.data().get(question.key());
            Object counted = measured == null ? facts.answers().get(question.key()) : measured;
            variables.values.put("found." + question.key(), value(question, counted));
        });
        definition.fee().rates().forEach(rate -> variables.values.remove("rate." + rate.key()));
        return variables.rates(definition.fee().ratesOn(facts.filed())).data(facts.data());
    }

    private Variables rates(List<FeeRule.Rate> rates) {
        rates.forEach(rate -> values.put("rate." + rate.key(), rate.amount().doubleValue()));
        return this;
    }

    Variables applying(Applying applying) {
        values.put("applicant.kind", applying.kind().word());
        values.put("applicant.agent", applying.byAgent());
        values.put("applicant.age", (long) applying.age());
        return this;
    }

    /** Numbers become fractional, as formulas expect them. */
    private Variables data(Map<String, ?> data) {
        var seen = new HashMap<String, Object>();
        data.forEach((key, value) -> seen.put(key, value instanceof Number number ? number.doubleValue() : value));
        values.put("data", seen);
        return this;
    }

    void answer(Question question, @Nullable Object given) {
        values.put("form." + question.key(), value(question, given));
    }

    Map<String, Object> asMap() {
        return values;
    }

    private static Object value(Question question, @Nullable Object given) {
        return switch (question.type()) {
            case NUMBER, MONEY, AREA -> given instanceof Number number ? number.doubleValue() : 0.0;
            case BOOLEAN, DECLARATION -> Boolean.TRUE.equals(given);
            case TEXT, LONG_TEXT, DATE, CHOICE -> given == null ? "" : given.toString();
            case CHOICES -> given instanceof List<?> several ? several : List.of();
            case TABLE -> given instanceof List<?> rows ? rows(question, rows) : List.of();
            case ADDRESS, POINT, COMPANY, ENGINEER, LICENCE -> parts(question, given);
        };
    }

    private static List<Map<String, Object>> rows(Question table, List<?> rows) {
        return rows.stream().map(row -> row(table, row)).toList();
    }

    private static Map<String, Object> row(Question table, Object given) {
        var row = new HashMap<String, Object>();
        table.columns()
                .forEach(column -> row.put(
                        column.key(),
                        value(column, given instanceof Map<?, ?> cells ? cells.get(column.key()) : null)));
        return row;
    }

    /** Every part is there, so that a rule may name one that was not given. */
    private static Map<String, String> parts(Question question, @Nullable Object given) {
        var parts = new HashMap<String, String>();
        question.type().parts().forEach(part -> {
            Object value = given instanceof Map<?, ?> answer ? answer.get(part) : null;
            parts.put(part, value == null ? "" : value.toString());
        });
        return parts;
    }
}
