package org.shubbak.workflow.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instances that one arrival at a task opens: one, or one per element of its collection. */
final class Items {

    private Items() {}

    static List<Optional<String>> of(Node.Task task, Map<String, Object> variables) {
        if (task.each() == null) {
            return List.of(Optional.empty());
        }
        variables.put(Outcomes.all(task.id()), List.of());
        var collection = (Collection<?>) VariableType.STRINGS.read(variables.get(task.each()));
        return collection.stream()
                .distinct()
                .map(item -> Optional.of(item.toString()))
                .toList();
    }

    static Alarm alarm(Work work, Node.Late late, Procedure in, Map<String, Object> variables) {
        var typed = Choice.typed(in, variables);
        typed.put("item", work.item() == null ? "" : work.item());
        return new Alarm(
                work.activation(), work.id(), Alarm.LATE, "P" + late.days().days(typed) + "D");
    }
}
