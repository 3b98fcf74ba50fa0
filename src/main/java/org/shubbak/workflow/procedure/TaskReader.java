package org.shubbak.workflow.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.model.bpmn.instance.LoopCharacteristics;
import org.operaton.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.shubbak.organisation.Role;

/** Reads one user task with our attributes. */
final class TaskReader {

    private final UserTask task;
    private final Rules rules;
    private final Map<String, VariableType> variables;
    private final List<Problem> problems;

    private TaskReader(UserTask task, Rules rules, Map<String, VariableType> variables, List<Problem> problems) {
        this.task = task;
        this.rules = rules;
        this.variables = variables;
        this.problems = problems;
    }

    static Optional<Node.Task> read(
            UserTask task, Rules rules, Map<String, VariableType> variables, List<Problem> problems) {
        return new TaskReader(task, rules, variables, problems).read();
    }

    private Optional<Node.Task> read() {
        checkNames();
        var outcomes = outcomes();
        var kind = required("kind", TaskKind::of);
        var role = required("role", TaskReader::role);
        var days = own("days").flatMap(this::days);
        var each = collection();
        var late = late(outcomes);
        if (kind.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Node.Task(
                task.getId(),
                Attributes.name(task),
                own("nameEn").orElse(""),
                kind.get(),
                role.get(),
                own("department").orElse(null),
                outcomes,
                days.orElse(null),
                each,
                late));
    }

    private void checkNames() {
        if (!task.getId().matches("[a-z][A-Za-z0-9_]{0,39}")) {
            problem("task-id");
        }
        if (Attributes.name(task).isEmpty() || own("nameEn").isEmpty()) {
            problem("task-name");
        }
    }

    private List<String> outcomes() {
        var outcomes = own("outcomes")
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(List.of());
        if (!outcomes.stream().allMatch(o -> o.matches("[a-z][a-z0-9-]{0,29}"))
                || outcomes.stream().distinct().count() != outcomes.size()) {
            problem("outcomes");
        }
        return outcomes;
    }

    private <T> Optional<T> required(String attribute, Function<String, Optional<T>> reader) {
        var text = own(attribute).orElse("");
        var value = reader.apply(text);
        if (value.isEmpty()) {
            problem("unknown-" + attribute, text);
        }
        return value;
    }

    private static Optional<Role> role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private Optional<Integer> days(String text) {
        if (text.matches("[1-9][0-9]{0,2}")) {
            return Optional.of(Integer.valueOf(text));
        }
        problem("days", text);
        return Optional.empty();
    }

    private @Nullable String collection() {
        LoopCharacteristics loop = task.getLoopCharacteristics();
        if (loop == null) {
            return null;
        }
        if (!(loop instanceof MultiInstanceLoopCharacteristics many)
                || many.isSequential()
                || many.getCompletionCondition() != null
                || many.getLoopCardinality() != null) {
            problem("one-per-body-only");
            return null;
        }
        var name = Attributes.own(many, "collection").orElse("");
        if (variables.get(name) != VariableType.STRINGS) {
            problem("unknown-collection", name);
        }
        return name;
    }

    private Node.@Nullable Late late(List<String> outcomes) {
        var outcome = own("lateOutcome");
        var days = own("replyDays");
        if (outcome.isEmpty() && days.isEmpty()) {
            return null;
        }
        if (outcome.isEmpty() || days.isEmpty() || !outcomes.contains(outcome.get())) {
            problem("late-answer");
            return null;
        }
        return rules.days(task.getId(), Attributes.name(task), days.get())
                .map(rule -> new Node.Late(rule, outcome.get()))
                .orElse(null);
    }

    private Optional<String> own(String name) {
        return Attributes.own(task, name);
    }

    private void problem(String code, Object... args) {
        problems.add(Problem.of(task.getId(), Attributes.name(task), code, args));
    }
}
