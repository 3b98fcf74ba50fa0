package org.shubbak.catalogue.web.studio;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.workflow.ProcedureSteps;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The way of a request in words, for whoever picks a procedure. */
@Component
class ProcedureWays {

    private static final double SOMETHING = 1;

    private final ProcedureSteps steps;

    ProcedureWays(ProcedureSteps steps) {
        this.steps = steps;
    }

    /** With no switches set. */
    List<String> of(String procedure, Locale locale) {
        return of(procedure, JsonNodeFactory.instance.objectNode(), locale);
    }

    List<String> of(String procedure, JsonNode parameters, Locale locale) {
        Map<String, Object> known = new HashMap<>();
        parameters.properties().forEach(it -> {
            if (it.getValue().isBoolean()) {
                known.put(it.getKey(), it.getValue().asBoolean());
            }
        });
        known.putIfAbsent("output", true);
        known.put("due", SOMETHING);
        known.put("bodies", true);
        return steps.layPath(procedure, known).stream()
                .map(it -> locale.getLanguage().equals("en") ? it.nameEn() : it.nameAr())
                .toList();
    }
}
