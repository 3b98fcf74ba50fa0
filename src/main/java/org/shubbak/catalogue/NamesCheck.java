package org.shubbak.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shubbak.shared.ServiceCode;
import org.shubbak.workflow.ProcedureTrial;

/** What a definition names outside itself must be there: department, sector, procedure, other services. */
final class NamesCheck {

    /** Set by the product at the start of every case, or read by it besides the procedure. */
    private static final Set<String> OF_THE_CASE = Set.of("form", "bodies", "bodyDays", "due", "ties");

    /** Parameters that name a question: of the engineering office, of the receipt that is to be refunded and of its day. */
    private static final Set<String> OF_A_QUESTION = Set.of("officeQuestion", "receiptQuestion", "receiptDateQuestion");

    /** Parameters that the product reads besides the procedure. */
    private static final Set<String> OF_THE_PRODUCT = Set.of("output", "overpayment");

    private final ServiceDefinition definition;
    private final Surroundings around;
    private final List<PackProblem> problems = new ArrayList<>();

    private NamesCheck(ServiceDefinition definition, Surroundings around) {
        this.definition = definition;
        this.around = around;
    }

    static List<PackProblem> problems(ServiceDefinition definition, Surroundings around) {
        var check = new NamesCheck(definition, around);
        check.look();
        return check.problems;
    }

    private void look() {
        if (!around.departments().contains(definition.department())) {
            report("department", "unknown-department", definition.department().value());
        }
        if (!Sectors.isKnown(definition.sector())) {
            report("sector", "unknown-sector", definition.sector());
        }
        definition.questions().forEach(it -> services("questions." + it.key() + ".services", it.services()));
        definition.documents().forEach(it -> services("documents." + it.key() + ".from", it.from()));
        var renewal = definition.renewal();
        if (renewal != null) {
            services("renewal.service", List.of(renewal.service()));
        }
        around.procedures()
                .outline(definition.procedure())
                .ifPresentOrElse(
                        this::procedure, () -> report("procedure", "unknown-procedure", definition.procedure()));
    }

    private void procedure(ProcedureTrial.Outline outline) {
        definition.parameters().keySet().stream()
                .filter(it -> !isParameter(it, outline))
                .sorted()
                .forEach(it -> report("parameters." + it, "unknown-parameter", it, definition.procedure()));
        for (int i = 0; i < definition.samples().size(); i++) {
            String place = "samples." + (i + 1) + ".outcomes.";
            definition.samples().get(i).outcomes().keySet().stream()
                    .filter(it -> !outline.tasks().contains(it))
                    .forEach(it -> report(place + it, "unknown-task", it, definition.procedure()));
        }
        if (!definition.bodies().isEmpty() && !outline.variables().contains("bodies")) {
            problems.add(PackProblem.warning("bodies", "bodies-not-asked", definition.procedure()));
        }
    }

    /** An answer of the file may tell the engineering office or the receipt; the output follows from the service itself. */
    private boolean isParameter(String name, ProcedureTrial.Outline outline) {
        if (OF_A_QUESTION.contains(name)) {
            Object question = definition.parameters().get(name);
            return definition.questions().stream().anyMatch(it -> it.key().equals(question));
        }
        return OF_THE_PRODUCT.contains(name) || (outline.parameters().contains(name) && !OF_THE_CASE.contains(name));
    }

    private void services(String place, List<ServiceCode> services) {
        services.stream()
                .filter(it -> !around.knows(it, definition))
                .forEach(it -> report(place, "unknown-service", it.value()));
    }

    private void report(String place, String reason, Object... args) {
        problems.add(PackProblem.of(place, reason, args));
    }
}
