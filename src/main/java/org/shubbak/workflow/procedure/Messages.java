package org.shubbak.workflow.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.shubbak.workflow.procedure.ProcedureState.Scope;

/** Finds what in a case waits for a message. */
final class Messages {

    record Waiter(int activation, String event) {}

    private record Activity(int activation, int scope, String node) {}

    private Messages() {}

    static Optional<Waiter> waitingFor(
            IntFunction<Procedure> procedures, List<Scope> scopes, List<Work> open, String message) {
        var calls = scopes.stream().map(scope -> new Activity(scope.id(), scope.parent(), scope.call()));
        var tasks = open.stream().map(work -> new Activity(work.activation(), work.scope(), work.node()));
        return Stream.concat(calls, tasks)
                .flatMap(activity -> procedures.apply(activity.scope()).boundaries(activity.node()).stream()
                        .filter(boundary -> boundary instanceof Boundary.Message m
                                && m.name().equals(message))
                        .map(boundary -> new Waiter(activity.activation(), boundary.id())))
                .findFirst();
    }
}
