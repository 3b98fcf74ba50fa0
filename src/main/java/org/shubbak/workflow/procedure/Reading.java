package org.shubbak.workflow.procedure;

import java.util.List;

/** The answer to a BPMN file: a procedure that can run, or everything that is wrong with it at once. */
public sealed interface Reading {

    record Accepted(Procedure procedure) implements Reading {}

    record Rejected(List<Problem> problems) implements Reading {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
