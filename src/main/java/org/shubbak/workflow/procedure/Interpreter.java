package org.shubbak.workflow.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs procedures: a pure function from where a case is and what happened to where it is then. Tokens move as BPMN 2.0
 * says until every one of them is at a task, waits at a join, or has reached an end.
 */
public final class Interpreter {

    private Interpreter() {}

    public static Move start(Procedure procedure, Map<String, Object> variables) {
        var run = new Run(procedure, ProcedureState.NEW, variables);
        run.leave(0, procedure.start().id());
        return run.finish();
    }

    /** Completes one open task instance with an outcome and the facts the act adds. */
    public static Move complete(
            Procedure procedure,
            ProcedureState state,
            Map<String, Object> variables,
            int work,
            String outcome,
            Map<String, Object> added) {
        var all = new HashMap<>(variables);
        all.putAll(added);
        var run = new Run(procedure, state, all);
        run.complete(work, outcome);
        return run.finish();
    }

    /** A boundary timer has fired; empty when what it watched is already over. */
    public static Optional<Move> fire(
            Procedure procedure, ProcedureState state, Map<String, Object> variables, int activation, String timer) {
        var run = new Run(procedure, state, variables);
        return run.interrupt(activation, timer) ? Optional.of(run.finish()) : Optional.empty();
    }

    /** A message has come; empty when nothing in the case waits for it. */
    public static Optional<Move> message(
            Procedure procedure,
            ProcedureState state,
            Map<String, Object> variables,
            String message,
            Map<String, Object> added) {
        var all = new HashMap<>(variables);
        all.putAll(added);
        var run = new Run(procedure, state, all);
        return run.receive(message) ? Optional.of(run.finish()) : Optional.empty();
    }

    /**
     * Something is told to the whole case, such as that its time is over: everything that waits for it is interrupted at
     * once, and {@code told} holds it from then on. Empty when nothing waits for it.
     */
    public static Optional<Move> tell(
            Procedure procedure,
            ProcedureState state,
            Map<String, Object> variables,
            String message,
            Map<String, Object> added) {
        var all = new HashMap<>(variables);
        all.putAll(added);
        all.put(Outcomes.TOLD, message);
        var run = new Run(procedure, state, all);
        return run.receiveEverywhere(message) ? Optional.of(run.finish()) : Optional.empty();
    }

    /** The path of an open task instance, {@code call/task} inside a call. */
    public static String path(ProcedureState state, Work work) {
        return path(state.scopes(), work);
    }

    static String path(List<ProcedureState.Scope> scopes, Work work) {
        var path = work.node();
        for (int scope = work.scope(); scope != 0; ) {
            var call = Run.scope(scopes, scope);
            path = call.call() + "/" + path;
            scope = call.parent();
        }
        return path;
    }
}
