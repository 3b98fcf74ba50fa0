package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the case remembers of what it was told ({@code told}) and of completed tasks: {@code outcome}, {@code <task>_outcome}, {@code <task>_outcomes}, and of a
 * task inside a call also {@code <call>_<task>_outcome}, so that two calls of one procedure are told apart.
 */
final class Outcomes {

    static final String LAST = "outcome";

    /** The message that was told to the whole case last, such as that its time is over. */
    static final String TOLD = "told";

    private Outcomes() {}

    /** Whether the interpreter alone sets this variable. */
    static boolean isOwn(String name) {
        return name.equals(LAST) || name.equals(TOLD) || name.endsWith("_outcome") || name.endsWith("_outcomes");
    }

    static String one(String task) {
        return task + "_outcome";
    }

    /** The outcome of a task at a path such as {@code collect/statement}. */
    static String at(String path) {
        return one(path.replace('/', '_'));
    }

    static String all(String task) {
        return task + "_outcomes";
    }

    static void record(Map<String, Object> variables, Work work, String path, String outcome) {
        variables.put(LAST, outcome);
        variables.put(one(work.node()), outcome);
        variables.put(at(path), outcome);
        if (work.item() != null) {
            var outcomes = new ArrayList<Object>((List<?>) variables.getOrDefault(all(work.node()), List.of()));
            outcomes.add(outcome);
            variables.put(all(work.node()), List.copyOf(outcomes));
        }
    }
}
