package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays a case of a procedure from its start to its end, without rows, time or people: what opens is completed in the
 * order of opening, with the outcomes given for it, then with the task's first outcome.
 */
public final class Trial {

    private static final int MOST_STEPS = 200;

    /** The sum that a fee statement states: a number, or a map from the moment of payment to a number; 1 when absent. */
    public static final String STATED = "stated";

    /** @param end the id of the end reached */
    public record Played(List<String> paths, String end) {
        public Played {
            paths = List.copyOf(paths);
        }
    }

    /** The case did not end: the outcomes lead round and round. */
    public static final class Endless extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> paths;

        Endless(String key, List<String> paths) {
            super("The procedure " + key + " goes round: " + paths.subList(paths.size() - 8, paths.size()));
            this.paths = List.copyOf(paths);
        }

        public List<String> paths() {
            return paths;
        }
    }

    /** An outcome was given that the task does not have, nor anything on its border. */
    public static final class UnknownOutcome extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String path;
        private final String outcome;

        UnknownOutcome(String path, String outcome) {
            super("«" + outcome + "» is not an outcome of " + path);
            this.path = path;
            this.outcome = outcome;
        }

        public String path() {
            return path;
        }

        public String outcome() {
            return outcome;
        }
    }

    private final Procedure procedure;
    private final Map<String, List<String>> outcomes = new HashMap<>();
    private final @Nullable Object stated;
    private final List<String> paths = new ArrayList<>();
    private Move last;

    private Trial(Procedure procedure, Map<String, Object> variables, Map<String, String> outcomes) {
        this.procedure = procedure;
        this.stated = variables.get(STATED);
        outcomes.forEach((path, text) -> this.outcomes.put(path, new ArrayList<>(Arrays.asList(text.split(",")))));
        this.last = Interpreter.start(procedure, variables);
        note();
    }

    /**
     * @param outcomes by the task's path; several, separated by commas, are taken one a visit. The name of a boundary
     *     message or the id of a boundary timer stands for what happens instead of an answer
     */
    public static Played run(Procedure procedure, Map<String, Object> variables, Map<String, String> outcomes) {
        return new Trial(procedure, variables, outcomes).play();
    }

    private Played play() {
        while (!last.ended()) {
            if (paths.size() > MOST_STEPS) {
                throw new Endless(procedure.key(), paths);
            }
            var work = last.state().open().getFirst();
            last = step(work, Interpreter.path(last.state(), work));
            note();
        }
        return new Played(paths, last.end() == null ? "" : last.end());
    }

    private void note() {
        int activation = 0;
        for (var work : last.opened()) {
            if (work.activation() != activation) {
                paths.add(Interpreter.path(last.state(), work));
            }
            activation = work.activation();
        }
    }

    private Move step(Work work, String path) {
        var task = procedure.task(path);
        var outcome = next(path, task);
        if (task.outcomes().isEmpty() || task.outcomes().contains(outcome)) {
            var added = added(task, outcome);
            return Interpreter.complete(procedure, last.state(), last.variables(), work.id(), outcome, added);
        }
        return Interpreter.tell(procedure, last.state(), last.variables(), outcome, Map.of())
                .or(() -> Interpreter.fire(procedure, last.state(), last.variables(), work.activation(), outcome))
                .orElseThrow(() -> new UnknownOutcome(path, outcome));
    }

    private String next(String path, TaskFacts task) {
        var given = outcomes.getOrDefault(path, List.of());
        if (!given.isEmpty()) {
            return given.removeFirst().strip();
        }
        return task.outcomes().isEmpty() ? "done" : task.outcomes().getFirst();
    }

    private Map<String, Object> added(TaskFacts task, String outcome) {
        return switch (task.kind()) {
            case PAYMENT -> Map.of("due", 0.0);
            case STATEMENT -> outcome.equals("return") ? Map.of() : Map.of("due", stated(task.moment()));
            default -> Map.of();
        };
    }

    private double stated(@Nullable String moment) {
        var sum = stated instanceof Map<?, ?> moments ? moments.get(moment) : stated;
        return sum instanceof Number number ? number.doubleValue() : 1.0;
    }
}
