package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.FlowElement;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.xml.instance.ModelElementInstance;

/** Turns the one process of a file into nodes and flows, refusing each element outside the subset with its place. */
final class ProcessReader {

    private final Process process;
    private final Function<String, Optional<Procedure>> called;
    private final List<Problem> problems;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Boundary> boundaries = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    ProcessReader(Process process, Function<String, Optional<Procedure>> called, List<Problem> problems) {
        this.process = process;
        this.called = called;
        this.problems = problems;
    }

    Optional<Procedure> read() {
        refuseUnknownParts();
        var variables = Declarations.of(process, called, problems);
        var rules = new Rules(variables, problems);
        for (var element : process.getFlowElements()) {
            names.put(element.getId(), Attributes.name(element));
            read(element, rules, variables);
        }
        new GraphCheck(nodes, flows, boundaries, names, broken, problems).run();
        return problems.isEmpty()
                ? Optional.of(new Procedure(
                        ownKey(),
                        Attributes.name(process),
                        Attributes.own(process, "nameEn").orElse(""),
                        nodes,
                        flows,
                        boundaries,
                        variables))
                : Optional.empty();
    }

    /** The process's id, unless a task has that name and the file says another. */
    private String ownKey() {
        return Attributes.own(process, "key").orElse(process.getId());
    }

    private void read(FlowElement element, Rules rules, Map<String, VariableType> variables) {
        switch (element) {
            case StartEvent start -> plain(new Node.Start(start.getId()), start, start.getEventDefinitions());
            case EndEvent end -> plain(new Node.End(end.getId()), end, end.getEventDefinitions());
            case ExclusiveGateway gateway -> add(new Node.Exclusive(gateway.getId(), defaultOf(gateway)));
            case ParallelGateway gateway -> add(new Node.Parallel(gateway.getId()));
            case UserTask task ->
                TaskReader.read(task, rules, variables, problems).ifPresent(this::add);
            case CallActivity call -> call(call);
            case BoundaryEvent event -> BoundaryReader.read(event, problems).ifPresent(boundaries::add);
            case SequenceFlow flow -> flow(flow, rules);
            default -> unsupported(element);
        }
    }

    private static @Nullable String defaultOf(ExclusiveGateway gateway) {
        return gateway.getDefault() == null ? null : gateway.getDefault().getId();
    }

    private void plain(Node node, FlowElement element, Collection<?> definitions) {
        if (!definitions.isEmpty()) {
            problems.add(problem(element, "unsupported-event"));
        }
        add(node);
    }

    private void add(Node node) {
        nodes.put(node.id(), node);
    }

    private void call(CallActivity call) {
        if (call.getLoopCharacteristics() != null) {
            problems.add(problem(call, "repeated-call"));
        }
        var key = String.valueOf(call.getCalledElement());
        if (key.equals(ownKey())) {
            problems.add(problem(call, "calls-itself"));
            return;
        }
        var moment = Attributes.own(call, "moment").orElse(Node.Call.STATEMENT);
        if (!moment.matches("[a-z][a-z-]{0,29}")) {
            problems.add(problem(call, "moment", moment));
        }
        called.apply(key)
                .ifPresentOrElse(
                        procedure -> add(new Node.Call(call.getId(), procedure, moment)),
                        () -> problems.add(problem(call, "unknown-procedure", key)));
    }

    private void flow(SequenceFlow flow, Rules rules) {
        var condition = flow.getConditionExpression();
        var rule = condition == null
                ? Optional.<Rule>empty()
                : rules.condition(flow.getId(), Attributes.name(flow), condition.getTextContent());
        if (flow.getSource() == null || flow.getTarget() == null) {
            problems.add(problem(flow, "loose-flow"));
            return;
        }
        if (condition != null && !(flow.getSource() instanceof ExclusiveGateway)) {
            problems.add(problem(flow, "condition-elsewhere"));
        }
        if (condition != null && rule.isEmpty()) {
            broken.add(flow.getId());
        }
        flows.add(new Flow(
                flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), rule.orElse(null)));
    }

    private void refuseUnknownParts() {
        process.getLaneSets().forEach(this::unsupported);
        process.getProperties().forEach(this::unsupported);
    }

    private void unsupported(ModelElementInstance element) {
        problems.add(problem(element, "unsupported", element.getElementType().getTypeName()));
    }

    private static Problem problem(ModelElementInstance element, String code, Object... args) {
        return Problem.of(Attributes.id(element), Attributes.name(element), code, args);
    }
}
