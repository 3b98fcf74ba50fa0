package org.shubbak.workflow.procedure;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Walks a procedure down every outcome, message and timer from every state that can be reached. */
final class EveryWay {

    private static final int MOST_STATES = 20_000;

    private record Place(List<String> open, List<String> waiting, Map<String, Object> variables) {}

    private final Procedure procedure;
    private final Map<Place, Set<Place>> before = new LinkedHashMap<>();
    private final Map<Place, Move> seen = new LinkedHashMap<>();
    private final Map<String, Set<String>> answered = new TreeMap<>();
    private final Set<String> ends = new TreeSet<>();
    private final ArrayDeque<Place> todo = new ArrayDeque<>();
    private final Set<Place> ended = new HashSet<>();

    private EveryWay(Procedure procedure) {
        this.procedure = procedure;
    }

    static EveryWay of(Procedure procedure, Map<String, Object> variables) {
        var ways = new EveryWay(procedure);
        ways.reach(null, Interpreter.start(procedure, variables));
        while (!ways.todo.isEmpty()) {
            ways.leave(ways.todo.remove());
        }
        return ways;
    }

    private void leave(Place place) {
        var at = seen.get(place);
        for (var work : at.state().open()) {
            var path = Interpreter.path(at.state(), work);
            var task = procedure.task(path);
            for (var outcome : task.outcomes()) {
                answered.computeIfAbsent(path, key -> new TreeSet<>()).add(outcome);
                reach(
                        place,
                        Interpreter.complete(
                                procedure, at.state(), at.variables(), work.id(), outcome, added(task, outcome)));
            }
        }
        for (var message : List.of("deemed-accepted", "deemed-refused")) {
            Interpreter.message(procedure, at.state(), at.variables(), message, Map.of())
                    .ifPresent(move -> reach(place, move));
        }
    }

    private static Map<String, Object> added(TaskFacts task, String outcome) {
        return switch (task.kind()) {
            case PAYMENT -> Map.of("due", 0.0);
            case STATEMENT -> outcome.equals("return") ? Map.of() : Map.of("due", 10.0);
            default -> Map.of();
        };
    }

    private void reach(Place from, Move move) {
        var place = place(move);
        before.computeIfAbsent(place, key -> new HashSet<>());
        if (from != null) {
            before.get(place).add(from);
        }
        if (seen.putIfAbsent(place, move) != null) {
            return;
        }
        if (seen.size() > MOST_STATES) {
            throw new AssertionError("More than " + MOST_STATES + " states in " + procedure.key());
        }
        if (move.ended()) {
            ends.add(move.end());
            ended.add(place);
        } else {
            todo.add(place);
        }
    }

    /** What tells one standing of a case from another: the numbers of works do not. */
    private Place place(Move move) {
        var open = move.state().open().stream()
                .map(work -> Interpreter.path(move.state(), work) + ":" + work.item())
                .sorted()
                .toList();
        var waiting = move.state().waiting().stream()
                .map(ProcedureState.Waiting::toString)
                .sorted()
                .toList();
        var variables = new HashMap<>(move.variables());
        variables.put("end", String.valueOf(move.end()));
        return new Place(open, waiting, variables);
    }

    Set<String> ends() {
        return ends;
    }

    Map<String, Set<String>> answered() {
        return answered;
    }

    List<List<String>> statesWithoutWayOut() {
        var finishing = new HashSet<>(ended);
        var grown = new ArrayDeque<>(ended);
        while (!grown.isEmpty()) {
            for (var place : before.get(grown.remove())) {
                if (finishing.add(place)) {
                    grown.add(place);
                }
            }
        }
        return seen.keySet().stream()
                .filter(place -> !finishing.contains(place))
                .map(Place::open)
                .toList();
    }
}
