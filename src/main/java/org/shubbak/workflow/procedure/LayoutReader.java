package org.shubbak.workflow.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.FlowElement;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.TimerEventDefinition;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.shubbak.workflow.procedure.Layout.Box;
import org.shubbak.workflow.procedure.Layout.Edge;
import org.shubbak.workflow.procedure.Layout.Point;
import org.shubbak.workflow.procedure.Layout.Shape;
import org.shubbak.workflow.procedure.Layout.Type;

/** Reads the layout (BPMN DI) of a file that {@link BpmnReader} has accepted. */
public final class LayoutReader {

    private LayoutReader() {}

    public static Layout read(byte[] xml) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        var shapes = new ArrayList<Shape>();
        var edges = new ArrayList<Edge>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> shape(shape).ifPresent(shapes::add));
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> edge(edge).ifPresent(edges::add));
        return new Layout(shapes, edges);
    }

    /** The elements that the file gives no place, so that nobody could draw it. */
    public static List<Problem> missing(byte[] xml) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        var layout = read(xml);
        var placed = new java.util.HashSet<String>();
        layout.shapes().forEach(shape -> placed.add(shape.id()));
        layout.edges().forEach(edge -> placed.add(edge.id()));
        return elements(model).stream()
                .filter(element -> !placed.contains(element.getId()))
                .map(element -> Problem.of(element.getId(), Attributes.name(element), "no-place"))
                .toList();
    }

    private static List<FlowElement> elements(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element ->
                        element instanceof SequenceFlow || type(element).isPresent())
                .toList();
    }

    private static Optional<Shape> shape(BpmnShape shape) {
        @Nullable BaseElement element = shape.getBpmnElement();
        @Nullable Bounds bounds = shape.getBounds();
        if (!(element instanceof FlowElement flow) || bounds == null) {
            return Optional.empty();
        }
        var label = shape.getBpmnLabel() == null ? null : shape.getBpmnLabel().getBounds();
        return type(flow)
                .map(type -> new Shape(
                        flow.getId(),
                        type,
                        box(bounds),
                        label == null ? null : box(label),
                        Attributes.name(flow),
                        Attributes.own(flow, "nameEn").orElse("")));
    }

    private static Optional<Edge> edge(BpmnEdge edge) {
        if (!(edge.getBpmnElement() instanceof SequenceFlow flow)
                || edge.getWaypoints().size() < 2) {
            return Optional.empty();
        }
        var way = edge.getWaypoints().stream()
                .map(point -> new Point(point.getX(), point.getY()))
                .toList();
        return Optional.of(new Edge(
                flow.getId(),
                way,
                Attributes.name(flow),
                Attributes.own(flow, "nameEn").orElse("")));
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Optional<Type> type(FlowElement element) {
        return Optional.ofNullable(
                switch (element) {
                    case StartEvent start -> Type.START;
                    case EndEvent end -> Type.END;
                    case ExclusiveGateway gateway -> Type.EXCLUSIVE;
                    case ParallelGateway gateway -> Type.PARALLEL;
                    case UserTask task -> Type.TASK;
                    case CallActivity call -> Type.CALL;
                    case BoundaryEvent event ->
                        event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                                ? Type.TIMER
                                : Type.MESSAGE;
                    default -> null;
                });
    }
}
