package org.shubbak.workflow;

import java.util.List;
import org.shubbak.workflow.procedure.Problem;

/**
 * Why a procedure file is not accepted.
 *
 * @param element the id of the element, empty when it is the file itself
 * @param name the element's name as the drawing shows it, empty when it has none
 * @param code the sentence is the message {@code workflow.problem.<code>} with {@code args}
 */
public record ProcedureProblem(String element, String name, String code, List<Object> args) {

    public ProcedureProblem {
        args = List.copyOf(args);
    }

    static ProcedureProblem of(Problem problem) {
        return new ProcedureProblem(problem.element(), problem.name(), problem.code(), problem.args());
    }
}
