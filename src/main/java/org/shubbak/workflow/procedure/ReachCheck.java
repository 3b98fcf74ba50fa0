package org.shubbak.workflow.procedure;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Looks at the drawing as a whole: every place is reached, leads to an end, and no round runs without a task. */
final class ReachCheck {

    private final Map<String, Node> nodes;
    private final List<Flow> flows;
    private final List<Boundary> boundaries;

    ReachCheck(Map<String, Node> nodes, List<Flow> flows, List<Boundary> boundaries) {
        this.nodes = nodes;
        this.flows = flows;
        this.boundaries = boundaries;
    }

    void run(BiConsumer<String, String> problem) {
        var onward = new Edges();
        var backward = new Edges();
        flows.forEach(flow -> onward.add(flow.source(), flow.target()));
        flows.forEach(flow -> backward.add(flow.target(), flow.source()));
        boundaries.forEach(boundary -> onward.add(boundary.on(), boundary.id()));
        boundaries.forEach(boundary -> backward.add(boundary.id(), boundary.on()));
        var reached = onward.from(ids(Node.Start.class));
        var finishing = backward.from(ids(Node.End.class));
        for (var place : places()) {
            if (!reached.contains(place)) {
                problem.accept(place, "unreachable");
            }
            if (!finishing.contains(place)) {
                problem.accept(place, "no-way-out");
            }
        }
        rounds(problem);
    }

    /** A round that a token runs without any task would never stop. */
    private void rounds(BiConsumer<String, String> problem) {
        var passing = new Passing(nodes, flows);
        places().stream()
                .filter(id -> passing.from(id).contains(id))
                .findFirst()
                .ifPresent(id -> problem.accept(id, "endless-round"));
    }

    /** All that flows connect, also what was refused for another reason. */
    private Set<String> places() {
        var places = new TreeSet<>(nodes.keySet());
        flows.forEach(flow -> places.addAll(List.of(flow.source(), flow.target())));
        boundaries.forEach(boundary -> places.add(boundary.id()));
        return places;
    }

    private Set<String> ids(Class<? extends Node> type) {
        var ids = new HashSet<String>();
        nodes.values().stream().filter(type::isInstance).forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static final class Edges {

        private final Map<String, Set<String>> next = new HashMap<>();

        void add(String from, String to) {
            next.computeIfAbsent(from, key -> new HashSet<>()).add(to);
        }

        Set<String> next(String from) {
            return next.getOrDefault(from, Set.of());
        }

        Set<String> from(Collection<String> start) {
            var seen = new HashSet<>(start);
            var todo = new ArrayDeque<>(start);
            while (!todo.isEmpty()) {
                for (var place : next(todo.remove())) {
                    if (seen.add(place)) {
                        todo.add(place);
                    }
                }
            }
            return seen;
        }
    }
}
