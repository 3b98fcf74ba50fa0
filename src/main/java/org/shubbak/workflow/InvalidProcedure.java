package org.shubbak.workflow;

import java.util.List;
import org.shubbak.workflow.procedure.Problem;

/** A procedure was not accepted; everything wrong with it is told at once. */
public final class InvalidProcedure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidProcedure(String key, List<Problem> problems) {
        super(key + ": " + problems);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
