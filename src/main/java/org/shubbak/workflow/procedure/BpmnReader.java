package org.shubbak.workflow.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.RootElement;
import org.operaton.bpm.model.xml.ModelException;

/** Reads a BPMN 2.0 file into a procedure, or says everything that keeps it from being one. */
public final class BpmnReader {

    private static final Set<String> ROOTS = Set.of("process", "message");

    private BpmnReader() {}

    /** @param called finds an already published procedure by its key, for call activities */
    public static Reading read(byte[] xml, Function<String, Optional<Procedure>> called) {
        var problems = new ArrayList<>(XmlGuard.check(xml));
        if (!problems.isEmpty()) {
            return new Reading.Rejected(problems);
        }
        return model(xml, problems)
                .flatMap(model -> process(model, problems))
                .flatMap(process -> new ProcessReader(process, called, problems).read())
                .filter(procedure -> problems.isEmpty())
                .<Reading>map(Reading.Accepted::new)
                .orElseGet(() -> new Reading.Rejected(problems));
    }

    private static Optional<BpmnModelInstance> model(byte[] xml, List<Problem> problems) {
        try {
            return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(xml)));
        } catch (ModelException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            problems.add(Problem.of("", "", "not-bpmn", String.valueOf(cause.getMessage())));
            return Optional.empty();
        }
    }

    private static Optional<Process> process(BpmnModelInstance model, List<Problem> problems) {
        for (var root : model.getDefinitions().getRootElements()) {
            refuseOther(root, problems);
        }
        var processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            problems.add(Problem.of("", "", "one-process", processes.size()));
        }
        return processes.stream().findFirst();
    }

    private static void refuseOther(RootElement root, List<Problem> problems) {
        var type = root.getElementType().getTypeName();
        if (!ROOTS.contains(type)) {
            problems.add(Problem.of(Attributes.id(root), Attributes.name(root), "unsupported", type));
        }
    }
}
