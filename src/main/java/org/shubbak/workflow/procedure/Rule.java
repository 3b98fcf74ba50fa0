package org.shubbak.workflow.procedure;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import java.util.Map;

/** One compiled CEL expression of a procedure. */
record Rule(String text, Program program) {

    Object value(Map<String, Object> variables) {
        try {
            return program.eval(variables);
        } catch (CelEvaluationException e) {
            throw new RuleFailed(text, e);
        }
    }

    boolean holds(Map<String, Object> variables) {
        return Boolean.TRUE.equals(value(variables));
    }

    long days(Map<String, Object> variables) {
        return ((Number) value(variables)).longValue();
    }

    /** A rule that compiled could not be worked out on these variables, for example a missing key of a map. */
    static final class RuleFailed extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        RuleFailed(String text, CelEvaluationException cause) {
            super("The rule «" + text + "» could not be worked out", cause);
        }
    }
}
