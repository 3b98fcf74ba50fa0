package org.shubbak.catalogue;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import org.shubbak.shared.Refusal;

/** A compiled CEL expression of a service version, its text, and where in the definition it stands. */
record Expression(String place, String source, CelRuntime.Program program) {

    boolean holds(Map<String, ?> variables) {
        return Boolean.TRUE.equals(evaluate(variables));
    }

    /** The value as a number; an integer formula is as good as a fractional one. */
    double number(Map<String, ?> variables) {
        return evaluate(variables) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    String word(Map<String, ?> variables) {
        return String.valueOf(evaluate(variables));
    }

    private Object evaluate(Map<String, ?> variables) {
        try {
            return program.eval(variables);
        } catch (CelEvaluationException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.rule-not-computable", place);
        }
    }
}
