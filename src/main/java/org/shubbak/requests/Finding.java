package org.shubbak.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.FieldError;
import org.shubbak.workflow.ProcedureSteps;
import org.shubbak.workflow.ProcedureSteps.LayStep;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;

/**
 * The finding (نتيجة البحث) that a paper quotes as {@code {data.report}}: whoever finds it writes it, so that no paper is
 * handed over with a gap. It is found by the last inspection or review of the way; a director's endorsement adds nothing.
 */
@Component
class Finding {

    private static final String REPORT = "report";
    private static final String QUOTED = "{data." + REPORT + "}";
    private static final String ENDORSEMENT = "endorse";
    private static final Set<String> KINDS = Set.of("inspection", "review");

    private final ProcedureSteps procedures;

    Finding(ProcedureSteps procedures) {
        this.procedures = procedures;
    }

    /** Complains at {@code data.report} where a favourable outcome says nothing of what was found. */
    void check(
            ServiceDefinition service,
            StepView step,
            String outcome,
            Map<String, Object> data,
            List<FieldError> errors) {
        if (!StepAnswers.REASONED.contains(outcome) && !data.containsKey(REPORT) && isFoundAt(service, step)) {
            errors.add(FieldError.of("data." + REPORT, "requests.finding-missing"));
        }
    }

    /** Whether this step says what the service's paper quotes. */
    boolean isFoundAt(ServiceDefinition service, StepView step) {
        return KINDS.contains(step.kind())
                && service.paper().bodyAr().stream().anyMatch(line -> line.contains(QUOTED))
                && procedures.layPath(service.procedure(), known(service)).stream()
                        .filter(lay -> KINDS.contains(lay.kind()) && !lay.path().endsWith(ENDORSEMENT))
                        .reduce((earlier, later) -> later)
                        .map(LayStep::path)
                        .filter(step.task()::equals)
                        .isPresent();
    }

    private static Map<String, Object> known(ServiceDefinition service) {
        var known = new HashMap<String, Object>(service.parameters());
        known.put("due", 0.0);
        known.put("bodies", !service.bodies().isEmpty());
        known.put("output", !service.output().equals("none"));
        return known;
    }
}
