package org.shubbak.workflow;

import java.util.Map;
import org.shubbak.workflow.procedure.ProcedureState;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** State and variables of a case as JSON. */
@Component
class CaseJson {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final JsonMapper json;

    CaseJson(JsonMapper json) {
        this.json = json;
    }

    ProcedureState state(String text) {
        return json.readValue(text, ProcedureState.class);
    }

    Map<String, Object> variables(String text) {
        return json.readValue(text, VARIABLES);
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }
}
