package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Walks one case through a procedure by the names of its tasks. */
final class Walk {

    private final Procedure procedure;
    private final List<String> done = new ArrayList<>();
    private Move last;

    private Walk(Procedure procedure, Move first) {
        this.procedure = procedure;
        this.last = first;
    }

    static Walk start(Procedure procedure, Map<String, Object> variables) {
        return new Walk(procedure, Interpreter.start(procedure, variables));
    }

    /** Completes the open step at this path, the first where several bodies are asked. */
    Walk complete(String path, String outcome, Map<String, Object> added) {
        return complete(work -> path(work).equals(path), outcome, added, path);
    }

    Walk complete(String path, String outcome) {
        return complete(path, outcome, Map.of());
    }

    Walk completeItem(String item, String outcome) {
        return complete(work -> item.equals(work.item()), outcome, Map.of(), item);
    }

    private Walk complete(Predicate<Work> which, String outcome, Map<String, Object> added, String what) {
        var work = last.state().open().stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("«" + what + "» is not among " + open()));
        last = Interpreter.complete(
                procedure, last.state(), last.variables(), work.id(), outcome, new HashMap<>(added));
        done.add(what);
        return this;
    }

    Walk fire(String timer) {
        for (var work : last.state().open()) {
            var moved = Interpreter.fire(procedure, last.state(), last.variables(), work.activation(), timer);
            if (moved.isPresent()) {
                last = moved.get();
                return this;
            }
        }
        throw new AssertionError("«" + timer + "» runs on none of " + open());
    }

    Walk message(String name) {
        last = Interpreter.message(procedure, last.state(), last.variables(), name, Map.of())
                .orElseThrow(() -> new AssertionError("«" + name + "» is waited for by none of " + open()));
        return this;
    }

    /** Tells the whole case. */
    Walk tell(String what) {
        last = Interpreter.tell(procedure, last.state(), last.variables(), what, Map.of())
                .orElseThrow(() -> new AssertionError("«" + what + "» is waited for by none of " + open()));
        return this;
    }

    List<String> open() {
        return last.state().open().stream()
                .map(work -> work.item() == null ? path(work) : path(work) + ":" + work.item())
                .sorted()
                .toList();
    }

    Move last() {
        return last;
    }

    private String path(Work work) {
        return Interpreter.path(last.state(), work);
    }
}
