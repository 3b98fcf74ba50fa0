package org.shubbak.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** All rules of one service version, compiled once: they never change as the version never changes. */
final class Rules {

    private final Map<String, Expression> byPlace = new HashMap<>();
    private final List<FieldError> broken;

    private Rules(ServiceDefinition definition) {
        var compiling = new Compiling(definition);
        definition.questions().forEach(it -> keep(compiling.condition(questionPlace(it.key()), it.when())));
        definition.documents().forEach(it -> keep(compiling.condition(documentPlace(it.key()), it.when())));
        definition.bodies().forEach(it -> keep(compiling.condition(bodyPlace(it.key()), it.when())));
        definition.fee().lines().forEach(it -> keep(compiling, it));
        broken = compiling.broken();
    }

    /** Compiles the rules, or refuses with every broken expression and its place. */
    static Rules of(ServiceDefinition definition) {
        var rules = new Rules(definition);
        if (!rules.broken.isEmpty()) {
            throw Refusal.fields(rules.broken);
        }
        return rules;
    }

    boolean asks(Question question, Map<String, ?> variables) {
        return holds(questionPlace(question.key()), variables);
    }

    boolean needs(RequiredDocument document, Map<String, ?> variables) {
        return holds(documentPlace(document.key()), variables);
    }

    boolean consults(OutsideBody body, Map<String, ?> variables) {
        return holds(bodyPlace(body.key()), variables);
    }

    boolean charges(FeeRule.Line line, Map<String, ?> variables) {
        return holds(linePlace(line) + ".when", variables);
    }

    double amount(FeeRule.Line line, Map<String, ?> variables) {
        Expression formula = byPlace.get(linePlace(line) + ".amount");
        return formula == null ? Double.NaN : formula.number(variables);
    }

    private boolean holds(String place, Map<String, ?> variables) {
        Expression condition = byPlace.get(place);
        return condition == null || condition.holds(variables);
    }

    private void keep(Compiling compiling, FeeRule.Line line) {
        keep(compiling.condition(linePlace(line) + ".when", line.when()));
        if (line.amount() != null) {
            keep(compiling.amount(linePlace(line) + ".amount", line.amount()));
        }
    }

    private void keep(@Nullable Expression expression) {
        if (expression != null) {
            byPlace.put(expression.place(), expression);
        }
    }

    private static String questionPlace(String key) {
        return "questions." + key + ".when";
    }

    private static String documentPlace(String key) {
        return "documents." + key + ".when";
    }

    private static String bodyPlace(String key) {
        return "bodies." + key + ".when";
    }

    private static String linePlace(FeeRule.Line line) {
        return "fee." + line.moment().word() + "." + line.key();
    }
}
