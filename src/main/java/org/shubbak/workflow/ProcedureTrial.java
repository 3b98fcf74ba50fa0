package org.shubbak.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.Trial;
import org.springframework.stereotype.Service;

/** Plays the samples of a service through its procedure, to see which way they take; no case is made. */
@Service
public class ProcedureTrial {

    private final Procedures procedures;

    ProcedureTrial(Procedures procedures) {
        this.procedures = procedures;
    }

    /**
     * The paths of the tasks in the order in which they open, and last the id of the end. A task asked of several bodies
     * stands once.
     *
     * @param variables the service's parameters and the case's first facts; {@code stated} is the sum of a fee
     *     statement, or a map from the moment of payment to it, 1 when absent; a payment pays all that is due
     * @param outcomes by path, for the tasks that do not take their first outcome; several, separated by commas, are
     *     taken one a visit; the name of a boundary message such as {@code deemed-accepted} is taken too
     * @throws Refusal {@code workflow.unknown-procedure}, {@code workflow.trial-endless}, {@code
     *     workflow.trial-outcome}
     */
    public List<String> run(String key, Map<String, Object> variables, Map<String, String> outcomes) {
        try {
            var played = Trial.run(procedures.current(key).procedure(), variables, outcomes);
            var way = new ArrayList<>(played.paths());
            way.add(played.end());
            return List.copyOf(way);
        } catch (Trial.Endless endless) {
            var paths = endless.paths();
            var round = paths.subList(Math.max(0, paths.size() - 6), paths.size());
            throw Refusal.of(Refusal.Kind.INVALID, "workflow.trial-endless", String.join(" ← ", round));
        } catch (Trial.UnknownOutcome unknown) {
            throw Refusal.of(Refusal.Kind.INVALID, "workflow.trial-outcome", unknown.path(), unknown.outcome());
        }
    }
}
