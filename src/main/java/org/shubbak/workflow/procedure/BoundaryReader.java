package org.shubbak.workflow.procedure;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.EventDefinition;
import org.operaton.bpm.model.bpmn.instance.MessageEventDefinition;
import org.operaton.bpm.model.bpmn.instance.TimerEventDefinition;
import org.operaton.bpm.model.bpmn.instance.UserTask;

/** Reads one boundary event: interrupting, on a user task or a call, a timer or a message. */
final class BoundaryReader {

    private BoundaryReader() {}

    static Optional<Boundary> read(BoundaryEvent event, List<Problem> problems) {
        if (!event.cancelActivity()) {
            return refuse(event, problems, "not-interrupting");
        }
        var on = event.getAttachedTo();
        if (!(on instanceof UserTask || on instanceof CallActivity)) {
            return refuse(event, problems, "wrong-place");
        }
        if (event.getEventDefinitions().size() != 1) {
            return refuse(event, problems, "unsupported-event");
        }
        return read(event, on.getId(), event.getEventDefinitions().iterator().next(), problems);
    }

    private static Optional<Boundary> read(
            BoundaryEvent event, String on, EventDefinition definition, List<Problem> problems) {
        if (definition instanceof TimerEventDefinition timer) {
            var duration = timer.getTimeDuration();
            var after = duration == null ? "" : duration.getTextContent().strip();
            return isTime(after)
                    ? Optional.of(new Boundary.Timer(event.getId(), on, after))
                    : refuse(event, problems, "timer", after);
        }
        if (definition instanceof MessageEventDefinition message) {
            return message.getMessage() != null && message.getMessage().getName() != null
                    ? Optional.of(new Boundary.Message(
                            event.getId(), on, message.getMessage().getName()))
                    : refuse(event, problems, "message");
        }
        return refuse(event, problems, "unsupported-event");
    }

    /** A positive period of days and more ({@code P15D}) or a duration within a day ({@code PT8H}). */
    private static boolean isTime(String text) {
        try {
            return text.startsWith("PT")
                    ? Duration.parse(text).isPositive()
                    : !Period.parse(text).isNegative() && !Period.parse(text).isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Boundary> refuse(BoundaryEvent event, List<Problem> problems, String code, Object... args) {
        problems.add(Problem.of(event.getId(), Attributes.name(event), code, args));
        return Optional.empty();
    }
}
