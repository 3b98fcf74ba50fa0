package org.shubbak.workflow.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at each node's own flows: as many as its kind needs, with conditions where they belong. */
final class GraphCheck {

    private final Map<String, Node> nodes;
    private final List<Flow> flows;
    private final List<Boundary> boundaries;
    private final Map<String, String> names;
    private final Set<String> broken;
    private final List<Problem> problems;

    /**
     * @param names the names of all elements of the drawing, also those that were refused
     * @param broken the flows whose condition was refused already
     */
    GraphCheck(
            Map<String, Node> nodes,
            List<Flow> flows,
            List<Boundary> boundaries,
            Map<String, String> names,
            Set<String> broken,
            List<Problem> problems) {
        this.nodes = nodes;
        this.flows = flows;
        this.boundaries = boundaries;
        this.names = names;
        this.broken = broken;
        this.problems = problems;
    }

    void run() {
        long starts = count(Node.Start.class);
        if (starts != 1) {
            problems.add(Problem.of("", "", "one-start", starts));
        }
        long ends = count(Node.End.class);
        if (ends == 0) {
            problems.add(Problem.of("", "", "no-end"));
        }
        nodes.values().forEach(this::flowsOf);
        boundaries.forEach(boundary -> exactlyOneOut(boundary.id()));
        if (starts == 1 && ends > 0) {
            new ReachCheck(nodes, flows, boundaries).run((id, code) -> problem(id, code));
        }
    }

    private long count(Class<? extends Node> type) {
        return nodes.values().stream().filter(type::isInstance).count();
    }

    private void flowsOf(Node node) {
        switch (node) {
            case Node.Start start -> {
                exactlyOneOut(start.id());
                if (flows.stream().anyMatch(flow -> flow.target().equals(start.id()))) {
                    problem(start.id(), "flow-into-start");
                }
            }
            case Node.End end -> {
                if (!out(end.id()).isEmpty()) {
                    problem(end.id(), "flow-out-of-end");
                }
            }
            case Node.Task task -> exactlyOneOut(task.id());
            case Node.Call call -> exactlyOneOut(call.id());
            case Node.Parallel gateway -> atLeastOneOut(gateway.id());
            case Node.Exclusive gateway -> exclusive(gateway);
        }
    }

    private void exclusive(Node.Exclusive gateway) {
        atLeastOneOut(gateway.id());
        var out = out(gateway.id());
        if (out.size() < 2) {
            return;
        }
        if (gateway.defaultFlow() == null) {
            problem(gateway.id(), "no-default");
        }
        for (var flow : out) {
            boolean isDefault = flow.id().equals(gateway.defaultFlow());
            if (isDefault && flow.when() != null) {
                problem(flow.id(), "default-with-condition");
            }
            if (!isDefault && flow.when() == null && !broken.contains(flow.id())) {
                problem(flow.id(), "no-condition");
            }
        }
    }

    private List<Flow> out(String id) {
        return flows.stream().filter(flow -> flow.source().equals(id)).toList();
    }

    private void exactlyOneOut(String id) {
        if (out(id).size() != 1) {
            problem(id, "one-flow-out", out(id).size());
        }
    }

    private void atLeastOneOut(String id) {
        if (out(id).isEmpty()) {
            problem(id, "one-flow-out", 0);
        }
    }

    private void problem(String id, String code, Object... args) {
        problems.add(Problem.of(id, names.getOrDefault(id, ""), code, args));
    }
}
