package org.shubbak.workflow.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.UserTask;

/** The variables a procedure's rules may name: those it declares, and the outcomes of its own and called tasks. */
final class Declarations {

    private Declarations() {}

    static Map<String, VariableType> of(
            Process process, Function<String, Optional<Procedure>> called, List<Problem> problems) {
        var variables = new LinkedHashMap<String, VariableType>();
        variables.put(Outcomes.LAST, VariableType.STRING);
        variables.put(Outcomes.TOLD, VariableType.STRING);
        Attributes.own(process, "variables").ifPresent(text -> declare(process, text, variables, problems));
        for (var element : process.getFlowElements()) {
            if (element instanceof UserTask task && task.getId() != null) {
                variables.put(Outcomes.one(task.getId()), VariableType.STRING);
                if (task.getLoopCharacteristics() != null) {
                    variables.put(Outcomes.all(task.getId()), VariableType.STRINGS);
                }
            }
            if (element instanceof CallActivity call && call.getCalledElement() != null) {
                called.apply(call.getCalledElement()).ifPresent(procedure -> inherit(call, procedure, variables));
            }
        }
        return variables;
    }

    private static void inherit(CallActivity call, Procedure called, Map<String, VariableType> variables) {
        called.variables().forEach(variables::putIfAbsent);
        called.taskPaths().forEach(path -> variables.put(Outcomes.at(call.getId() + "/" + path), VariableType.STRING));
    }

    private static void declare(
            Process process, String text, Map<String, VariableType> variables, List<Problem> problems) {
        for (var declaration : text.split(",")) {
            var parts = declaration.strip().split(":", 2);
            var type = parts.length == 2 ? VariableType.of(parts[1].strip()) : Optional.<VariableType>empty();
            if (type.isPresent() && parts[0].strip().matches("[a-z][A-Za-z0-9_]*")) {
                variables.put(parts[0].strip(), type.get());
            } else {
                problems.add(Problem.of(
                        Attributes.id(process), Attributes.name(process), "declaration", declaration.strip()));
            }
        }
    }
}
