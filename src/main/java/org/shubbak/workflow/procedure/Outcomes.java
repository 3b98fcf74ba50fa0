package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the case remembers of completed tasks: {@code outcome}, {@code <task>_outcome}, {@code <task>_outcomes}. */
final class Outcomes {

    static final String LAST = "outcome";

    private Outcomes() {}

    static String one(String task) {
        return task + "_outcome";
    }

    static String all(String task) {
        return task + "_outcomes";
    }

    static void record(Map<String, Object> variables, Work work, String outcome) {
        variables.put(LAST, outcome);
        variables.put(one(work.node()), outcome);
        if (work.item() != null) {
            var outcomes = new ArrayList<Object>((List<?>) variables.getOrDefault(all(work.node()), List.of()));
            outcomes.add(outcome);
            variables.put(all(work.node()), List.copyOf(outcomes));
        }
    }
}
