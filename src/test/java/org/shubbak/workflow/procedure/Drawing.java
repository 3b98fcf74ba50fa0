package org.shubbak.workflow.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A procedure as the random generator draws it, written out for us and for the other engine. */
final class Drawing {

    enum Kind {
        START,
        END,
        TASK,
        XOR,
        FORK,
        JOIN,
        CALL,
        TIMER,
        MESSAGE
    }

    /** @param on what a boundary event sits on, what a call calls, or the collection of a task */
    record Element(Kind kind, String id, @Nullable String on) {}

    record Arrow(
            String id, String from, String to, @Nullable String condition, boolean isDefault) {}

    /** A deliberate mistake of ours, to see that the comparison finds it. */
    enum Mutation {
        NONE,
        JOIN_DOES_NOT_WAIT,
        CONDITIONS_TURNED,
        ONE_BODY_ONLY,
        DEFAULT_ONLY
    }

    final String key;
    final List<Element> elements = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();
    final List<Drawing> called = new ArrayList<>();
    final Map<String, List<String>> outcomes = new LinkedHashMap<>();

    Drawing(String key) {
        this.key = key;
    }

    Stream<Drawing> all() {
        return Stream.concat(Stream.of(this), called.stream().flatMap(Drawing::all));
    }

    Stream<String> tasks() {
        return all().flatMap(drawing -> drawing.outcomes.keySet().stream());
    }

    List<String> outcomesOf(String task) {
        return all().map(drawing -> drawing.outcomes.get(task))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
    }

    boolean hasBoundaries() {
        return all().flatMap(drawing -> drawing.elements.stream())
                .anyMatch(element -> element.kind() == Kind.TIMER || element.kind() == Kind.MESSAGE);
    }

    /** Our dialect; called procedures are files of their own. */
    String ours(Mutation mutation) {
        var declared = new StringBuilder("flag:bool,n:int,c0:list(string),c1:list(string),c3:list(string)");
        for (var task : outcomes.keySet()) {
            declared.append(',').append(task).append("_outcome:string");
        }
        return definitions("<process id='%s' isExecutable='true' shubbak:variables='%s'>%s</process>"
                .formatted(key, declared, body(true, mutation)));
    }

    String flowable() {
        var processes = new StringBuilder();
        all().forEach(drawing -> processes
                .append("<process id='%s' isExecutable='true'>".formatted(drawing.key))
                .append(drawing.body(false, Mutation.NONE))
                .append("</process>"));
        return definitions(processes.toString());
    }

    private String definitions(String processes) {
        var messages = new StringBuilder();
        all().flatMap(drawing -> drawing.elements.stream())
                .filter(element -> element.kind() == Kind.MESSAGE)
                .forEach(element -> messages.append("<message id='msg_%1$s' name='m_%1$s'/>".formatted(element.id())));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn"
                    xmlns:shubbak="https://shubbak.org/bpmn" targetNamespace="t">
                """ + messages + processes + "</definitions>";
    }

    private String body(boolean ours, Mutation mutation) {
        var xml = new StringBuilder();
        elements.forEach(element -> xml.append(element(element, ours, mutation)).append('\n'));
        arrows.forEach(arrow -> xml.append(arrow(arrow, ours, mutation)).append('\n'));
        return xml.toString();
    }

    private String element(Element element, boolean ours, Mutation mutation) {
        var id = element.id();
        return switch (element.kind()) {
            case START -> "<startEvent id='%s'/>".formatted(id);
            case END -> "<endEvent id='%s'/>".formatted(id);
            case XOR -> "<exclusiveGateway id='%s'%s/>".formatted(id, defaultOf(id));
            case FORK -> "<parallelGateway id='%s'/>".formatted(id);
            case JOIN ->
                mutation == Mutation.JOIN_DOES_NOT_WAIT
                        ? "<exclusiveGateway id='%s'/>".formatted(id)
                        : "<parallelGateway id='%s'/>".formatted(id);
            case CALL ->
                "<callActivity id='%s' calledElement='%s' flowable:inheritVariables='true'/>"
                        .formatted(id, element.on());
            case TIMER -> """
                    <boundaryEvent id='%s' attachedToRef='%s' cancelActivity='true'><timerEventDefinition>\
                    <timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>""".formatted(id, element.on());
            case MESSAGE -> """
                    <boundaryEvent id='%1$s' attachedToRef='%2$s' cancelActivity='true'>\
                    <messageEventDefinition messageRef='msg_%1$s'/></boundaryEvent>""".formatted(id, element.on());
            case TASK -> task(element, ours, mutation);
        };
    }

    private String task(Element task, boolean ours, Mutation mutation) {
        var attributes = ours
                ? "name='ت' shubbak:nameEn='t' shubbak:kind='review' shubbak:role='specialist' shubbak:outcomes='%s'"
                        .formatted(String.join(",", outcomes.get(task.id())))
                : "";
        boolean each = task.on() != null && !(ours && mutation == Mutation.ONE_BODY_ONLY);
        var loop = each
                ? """
                    <multiInstanceLoopCharacteristics isSequential='false' %s/>""".formatted(
                        ours
                                ? "shubbak:collection='%s'".formatted(task.on())
                                : "flowable:collection='%s' flowable:elementVariable='item'".formatted(task.on()))
                : "";
        return "<userTask id='%s' %s>%s</userTask>".formatted(task.id(), attributes, loop);
    }

    private String defaultOf(String gateway) {
        return arrows.stream()
                .filter(arrow -> arrow.from().equals(gateway) && arrow.isDefault())
                .map(arrow -> " default='%s'".formatted(arrow.id()))
                .findFirst()
                .orElse("");
    }

    private static String arrow(Arrow arrow, boolean ours, Mutation mutation) {
        var head =
                "<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'".formatted(arrow.id(), arrow.from(), arrow.to());
        if (arrow.condition() == null) {
            return head + "/>";
        }
        var text = ours ? mutated(arrow.condition(), mutation) : "${" + arrow.condition() + "}";
        return head + "><conditionExpression xsi:type='tFormalExpression'><![CDATA[" + text
                + "]]></conditionExpression></sequenceFlow>";
    }

    private static String mutated(String condition, Mutation mutation) {
        return switch (mutation) {
            case CONDITIONS_TURNED -> "!(" + condition + ")";
            case DEFAULT_ONLY -> "false && (" + condition + ")";
            default -> condition;
        };
    }
}
