package org.shubbak.workflow.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a token that leaves a place may come to at once, without anybody completing a task. */
final class Passing {

    private final Map<String, Node> nodes;
    private final List<Flow> flows;

    Passing(Map<String, Node> nodes, List<Flow> flows) {
        this.nodes = nodes;
        this.flows = flows;
    }

    /** Every place such a token may leave again; the first only when it comes back to it. */
    Set<String> from(String id) {
        var taken = new HashSet<Flow>();
        var passed = new HashSet<String>();
        flows.stream().filter(flow -> flow.source().equals(id)).forEach(taken::add);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var flow : List.copyOf(taken)) {
                if (!passed.contains(flow.target()) && mayPass(flow.target(), taken)) {
                    passed.add(flow.target());
                    flows.stream()
                            .filter(next -> next.source().equals(flow.target()))
                            .forEach(taken::add);
                    grown = true;
                }
            }
        }
        return passed;
    }

    private boolean mayPass(String id, Set<Flow> taken) {
        return switch (nodes.get(id)) {
            case null -> false;
            case Node.Task task -> task.each() != null;
            case Node.Call call -> mayPass(call.called());
            case Node.Parallel join ->
                flows.stream().filter(flow -> flow.target().equals(join.id())).allMatch(taken::contains);
            default -> true;
        };
    }

    private static boolean mayPass(Procedure called) {
        var inside = new Passing(
                called.nodes(),
                called.nodes().keySet().stream()
                        .flatMap(id -> called.outgoing(id).stream())
                        .toList());
        return inside.from(called.start().id()).stream().anyMatch(id -> called.node(id) instanceof Node.End);
    }
}
