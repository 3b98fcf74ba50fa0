package org.shubbak.workflow.procedure;

import java.util.HashMap;
import java.util.Map;

/** Which one of its flows an exclusive gateway takes. */
final class Choice {

    private Choice() {}

    static Flow of(Procedure in, Node.Exclusive gateway, Map<String, Object> variables) {
        var flows = in.outgoing(gateway.id());
        if (flows.size() == 1) {
            return flows.getFirst();
        }
        var typed = typed(in, variables);
        return flows.stream()
                .filter(flow -> flow.when() != null && flow.when().holds(typed))
                .findFirst()
                .orElseGet(() -> flows.stream()
                        .filter(flow -> flow.id().equals(gateway.defaultFlow()))
                        .findFirst()
                        .orElseThrow());
    }

    /** The declared variables as CEL expects them. */
    static Map<String, Object> typed(Procedure in, Map<String, Object> variables) {
        var typed = new HashMap<String, Object>();
        in.variables().forEach((name, type) -> typed.put(name, type.read(variables.get(name))));
        return typed;
    }
}
