package org.shubbak.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.TaskKind;
import org.shubbak.workflow.procedure.Trial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Plays the samples of a service through its procedure, to see which way they take; no case is made. */
@Service
public class ProcedureTrial {

    private final Function<String, Procedure> procedures;

    @Autowired
    ProcedureTrial(Procedures procedures) {
        this(key -> procedures.current(key).procedure());
    }

    private ProcedureTrial(Function<String, Procedure> procedures) {
        this.procedures = procedures;
    }

    /**
     * What a service may set and answer in a procedure.
     *
     * @param variables the names of its variables
     * @param parameters those of them that somebody outside may set: neither outcomes nor what the case was told
     * @param switches the parameters that are yes or no
     * @param tasks the paths of its tasks
     * @param statements the moment of payment that each fee statement is for, by the statement's path
     */
    public record Outline(
            Set<String> variables,
            Set<String> parameters,
            Set<String> switches,
            Set<String> tasks,
            Map<String, String> statements) {

        private static Outline of(Procedure procedure) {
            var statements = new HashMap<String, String>();
            for (var path : procedure.taskPaths()) {
                var task = procedure.task(path);
                if (task.kind() == TaskKind.STATEMENT) {
                    statements.put(path, task.moment() == null ? "statement" : task.moment());
                }
            }
            return new Outline(
                    procedure.variableNames(),
                    procedure.parameterNames(),
                    procedure.switchNames(),
                    Set.copyOf(procedure.taskPaths()),
                    Map.copyOf(statements));
        }
    }

    /** The procedures that come with the product, without a database: for packs that are checked as files. */
    public static ProcedureTrial shipped() {
        var shipped = new ShippedProcedures();
        return new ProcedureTrial(shipped::get);
    }

    /** The procedure of this name, if there is one that a service may name. */
    public Optional<Outline> outline(String key) {
        try {
            return Optional.of(Outline.of(procedures.apply(key)));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
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
            var played = Trial.run(procedures.apply(key), variables, outcomes);
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
