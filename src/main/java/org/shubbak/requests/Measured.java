package org.shubbak.requests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was measured in a case, for the formulas of its fee statement: the latest value of each counts. */
@Component
class Measured {

    private static final Set<String> MEASURING = Set.of("inspection", "review", "statement");

    private final CaseActs acts;

    Measured(CaseActs acts) {
        this.acts = acts;
    }

    Map<String, Object> of(UUID request) {
        var measured = new LinkedHashMap<String, Object>();
        acts.of(request).stream()
                .filter(act -> MEASURING.contains(act.kind()))
                .forEach(act -> act.data().forEach((name, value) -> {
                    if (value instanceof Number) {
                        measured.put(name, value);
                    }
                }));
        return measured;
    }

    /** The same with what the statement's own answer says. */
    Map<String, Object> of(UUID request, Map<String, Object> own) {
        var measured = of(request);
        measured.putAll(own);
        return measured;
    }
}
