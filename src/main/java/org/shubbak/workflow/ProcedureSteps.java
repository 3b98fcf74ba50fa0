package org.shubbak.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.procedure.Trial;
import org.springframework.stereotype.Service;

/** Tells a lay reader which steps a request takes when all goes well. */
@Service
public class ProcedureSteps {

    private static final String BODIES = "bodies";
    private static final String PAYOUT = "payout";

    private final Procedures procedures;

    ProcedureSteps(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * One step of the way.
     *
     * @param kind payment, review, inspection, statement, opinion, approval, notice, payout or delivery
     * @param days the target for this step alone; null when the procedure sets none
     */
    public record LayStep(
            String path,
            String nameAr,
            String nameEn,
            String kind,
            @Nullable Integer days) {}

    /** Whether money goes back at a cashier's window in this procedure (صرف). */
    public boolean paysOut(String key) {
        var procedure = procedures.current(key).procedure();
        return procedure.taskPaths().stream()
                .anyMatch(path -> procedure.task(path).kind().code().equals(PAYOUT));
    }

    /**
     * The steps in order, each once.
     *
     * @param parameters the service's parameters and the known facts of the request; {@code due} above 0 lets it begin
     *     with a payment; {@code bodies} may be {@code true} where which bodies are asked is not known yet
     */
    public List<LayStep> layPath(String key, Map<String, Object> parameters) {
        var procedure = procedures.current(key).procedure();
        var variables = new HashMap<>(parameters);
        if (Boolean.TRUE.equals(variables.get(BODIES))) {
            variables.put(BODIES, List.of("any"));
        }
        var steps = new LinkedHashMap<String, LayStep>();
        for (var path : Trial.run(procedure, variables, Map.of()).paths()) {
            var task = procedure.task(path);
            steps.put(
                    path,
                    new LayStep(path, task.nameAr(), task.nameEn(), task.kind().code(), task.days()));
        }
        return List.copyOf(steps.values());
    }
}
