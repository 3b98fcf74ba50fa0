package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/** All rules of one service version, compiled once: they never change as the version never changes. */
final class Rules {

    private final Map<String, Expression> byPlace = new HashMap<>();
    private final List<LineRule> lines = new ArrayList<>();
    private final List<FieldError> broken;
    private final Set<String> used;

    private Rules(ServiceDefinition definition, boolean strict) {
        var compiling = new Compiling(definition, strict);
        definition.questions().forEach(it -> keep(compiling.next(place("questions", it.key()), it)));
        definition.eligibility().forEach(it -> keep(compiling.condition(rulePlace(it), it.rule())));
        definition.documents().forEach(it -> keep(compiling.condition(place("documents", it.key()), it.when())));
        definition.bodies().forEach(it -> keep(compiling.condition(place("bodies", it.key()), it.when())));
        definition.fee().lines().forEach(it -> lines.add(LineRule.of(it, definition, compiling)));
        definition
                .fee()
                .exemptions()
                .forEach(it -> keep(compiling.condition(place("fee.exemptions", it.key()), it.when())));
        broken = compiling.broken();
        used = compiling.used();
    }

    /** Compiles the rules, or refuses with every broken expression and its place. */
    static Rules of(ServiceDefinition definition) {
        var rules = new Rules(definition, false);
        if (!rules.broken.isEmpty()) {
            throw Refusal.fields(rules.broken);
        }
        return rules;
    }

    /** Compiles them as they must be to be published; what is wrong is kept. */
    static Rules checked(ServiceDefinition definition) {
        return new Rules(definition, true);
    }

    /** Everything that is wrong with the rules. */
    List<FieldError> broken() {
        return broken;
    }

    /** The names that the rules ask for, for example {@code rate.examination}. */
    Set<String> used() {
        return used;
    }

    boolean asks(Question question, Map<String, ?> variables) {
        return holds(place("questions", question.key()), variables);
    }

    boolean meets(Eligibility eligibility, Map<String, ?> variables) {
        return holds(rulePlace(eligibility), variables);
    }

    boolean needs(RequiredDocument document, Map<String, ?> variables) {
        return holds(place("documents", document.key()), variables);
    }

    boolean consults(OutsideBody body, Map<String, ?> variables) {
        return holds(place("bodies", body.key()), variables);
    }

    boolean exempts(FeeRule.Exemption exemption, Map<String, ?> variables) {
        return holds(place("fee.exemptions", exemption.key()), variables);
    }

    /** The lines of a moment, in their order. */
    List<LineRule> lines(FeeRule.Moment moment) {
        return lines.stream().filter(it -> it.line().moment() == moment).toList();
    }

    private boolean holds(String place, Map<String, ?> variables) {
        Expression condition = byPlace.get(place);
        return condition == null || condition.holds(variables);
    }

    private void keep(@Nullable Expression expression) {
        if (expression != null) {
            byPlace.put(expression.place(), expression);
        }
    }

    private static String place(String list, String key) {
        return list + "." + key + ".when";
    }

    private static String rulePlace(Eligibility eligibility) {
        return "eligibility." + eligibility.key() + ".rule";
    }
}
