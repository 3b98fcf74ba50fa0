package org.shubbak.workflow.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A procedure (الدورة المستندية) ready to run: an immutable graph with its rules compiled.
 *
 * <p>A called procedure is part of its caller, so a case keeps the version of both.
 */
public final class Procedure {

    private final String key;
    private final String nameAr;
    private final String nameEn;
    private final Map<String, Node> nodes;
    private final Map<String, List<Flow>> outgoing;
    private final Map<String, List<Flow>> incoming;
    private final Map<String, List<Boundary>> boundaries;
    private final Map<String, VariableType> variables;
    private final Node.Start start;

    Procedure(
            String key,
            String nameAr,
            String nameEn,
            Map<String, Node> nodes,
            List<Flow> flows,
            List<Boundary> boundaries,
            Map<String, VariableType> variables) {
        this.key = key;
        this.nameAr = nameAr;
        this.nameEn = nameEn;
        this.nodes = Map.copyOf(nodes);
        this.outgoing = flows.stream().collect(Collectors.groupingBy(Flow::source));
        this.incoming = flows.stream().collect(Collectors.groupingBy(Flow::target));
        this.boundaries = boundaries.stream().collect(Collectors.groupingBy(Boundary::on));
        this.variables = Map.copyOf(variables);
        this.start = nodes.values().stream()
                .filter(Node.Start.class::isInstance)
                .map(Node.Start.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public String key() {
        return key;
    }

    public String nameAr() {
        return nameAr;
    }

    /** The English name; empty when the file has none. */
    public String nameEn() {
        return nameEn;
    }

    /** The outcome deemed given when the reply time of the task at this path runs out. */
    public String lateOutcome(String path) {
        return taskAt(path).lateness().orElseThrow().outcome();
    }

    /** The task at {@code call/…/task}, with what a page needs of it. */
    public TaskFacts task(String path) {
        return new TaskFacts(taskAt(path), momentAt(path));
    }

    /** The moment of payment of the innermost call on the path; null outside a call. */
    private @Nullable String momentAt(String path) {
        int slash = path.indexOf('/');
        if (slash > 0 && node(path.substring(0, slash)) instanceof Node.Call call) {
            var inner = call.called().momentAt(path.substring(slash + 1));
            return inner == null ? call.moment() : inner;
        }
        return null;
    }

    private Node.Task taskAt(String path) {
        int slash = path.indexOf('/');
        if (slash > 0 && node(path.substring(0, slash)) instanceof Node.Call call) {
            return call.called().taskAt(path.substring(slash + 1));
        }
        return (Node.Task) node(path);
    }

    /** The paths of all its tasks, those of called procedures included. */
    public List<String> taskPaths() {
        return nodes.values().stream().flatMap(Procedure::taskPaths).sorted().toList();
    }

    private static Stream<String> taskPaths(Node node) {
        return switch (node) {
            case Node.Task task -> Stream.of(task.id());
            case Node.Call call -> call.called().taskPaths().stream().map(path -> call.id() + "/" + path);
            default -> Stream.empty();
        };
    }

    /** Whether anything in it happens by itself after a time. */
    public boolean isTimed() {
        return boundaries.values().stream().flatMap(List::stream).anyMatch(Boundary.Timer.class::isInstance)
                || nodes.values().stream().anyMatch(Procedure::isTimed);
    }

    private static boolean isTimed(Node node) {
        return switch (node) {
            case Node.Task task -> task.late() != null;
            case Node.Call call -> call.called().isTimed();
            default -> false;
        };
    }

    Node node(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("No «" + id + "» in the procedure " + key);
        }
        return node;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    Node.Start start() {
        return start;
    }

    List<Flow> outgoing(String id) {
        return outgoing.getOrDefault(id, List.of());
    }

    List<Flow> incoming(String id) {
        return incoming.getOrDefault(id, List.of());
    }

    List<Boundary> boundaries(String id) {
        return boundaries.getOrDefault(id, List.of());
    }

    /** The names that its conditions may ask for. */
    public Set<String> variableNames() {
        return variables.keySet();
    }

    /** Those that are not the interpreter's own. */
    public Set<String> parameterNames() {
        return variables.keySet().stream()
                .filter(name -> !Outcomes.isOwn(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The parameters that are yes or no. */
    public Set<String> switchNames() {
        return parameterNames().stream()
                .filter(name -> variables.get(name) == VariableType.BOOL)
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, VariableType> variables() {
        return variables;
    }
}
