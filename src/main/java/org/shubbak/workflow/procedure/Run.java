package org.shubbak.workflow.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.procedure.ProcedureState.Scope;
import org.shubbak.workflow.procedure.ProcedureState.Waiting;

/** One act of the interpreter while it happens; lives no longer than the call. */
final class Run {

    /** No drawing that was accepted comes near it; beyond it two gateways chase each other. */
    private static final int MOST_MOVES = 10_000;

    private record Token(int scope, Flow flow) {}

    private final Procedure root;
    private final Map<String, Object> variables;
    private final List<Work> open;
    private final List<Scope> scopes;
    private final List<Waiting> waiting;
    private final List<Work> opened = new ArrayList<>();
    private final List<Work> closed = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final Set<Integer> left = new LinkedHashSet<>();
    private final Deque<Token> moving = new ArrayDeque<>();
    private int next;
    private @Nullable String end;

    Run(Procedure root, ProcedureState state, Map<String, Object> variables) {
        this.root = root;
        this.variables = new HashMap<>(variables);
        this.open = new ArrayList<>(state.open());
        this.scopes = new ArrayList<>(state.scopes());
        this.waiting = new ArrayList<>(state.waiting());
        this.next = state.next();
    }

    void complete(int id, String outcome) {
        var work = open.stream().filter(w -> w.id() == id).findFirst().orElseThrow();
        Outcomes.record(variables, work, Interpreter.path(scopes, work), outcome);
        close(work);
        if (open.stream().noneMatch(other -> other.activation() == work.activation())) {
            left.add(work.activation());
            leave(work.scope(), work.node());
        }
    }

    boolean interrupt(int activation, String event) {
        for (var work : List.copyOf(open)) {
            if (work.activation() == activation) {
                return interrupt(work.scope(), work.node(), activation, event);
            }
        }
        for (var scope : List.copyOf(scopes)) {
            if (scope.id() == activation) {
                return interrupt(scope.parent(), scope.call(), activation, event);
            }
        }
        return false;
    }

    private boolean interrupt(int scope, String node, int activation, String event) {
        if (procedure(scope).boundaries(node).stream().noneMatch(b -> b.id().equals(event))) {
            return false;
        }
        abandon(activation);
        leave(scope, event);
        return true;
    }

    boolean receive(String message) {
        var waitingFor = Messages.waitingFor(this::procedure, scopes, open, message);
        return waitingFor.isPresent()
                && interrupt(waitingFor.get().activation(), waitingFor.get().event());
    }

    boolean receiveEverywhere(String message) {
        boolean received = false;
        while (receive(message)) {
            received = true;
        }
        return received;
    }

    private void abandon(int activation) {
        left.add(activation);
        List.copyOf(open).stream()
                .filter(work -> work.activation() == activation || work.scope() == activation)
                .forEach(this::close);
        waiting.removeIf(token -> token.scope() == activation);
        var inner =
                scopes.stream().filter(scope -> scope.parent() == activation).toList();
        inner.forEach(scope -> abandon(scope.id()));
        scopes.removeIf(scope -> scope.id() == activation);
    }

    private void close(Work work) {
        open.remove(work);
        closed.add(work);
        left.add(work.activation());
    }

    /** Sends tokens out of a node by all its flows. */
    void leave(int scope, String node) {
        procedure(scope).outgoing(node).forEach(flow -> moving.add(new Token(scope, flow)));
    }

    Move finish() {
        int moves = 0;
        do {
            while (!moving.isEmpty()) {
                if (++moves > MOST_MOVES) {
                    throw new IllegalStateException("The procedure " + root.key() + " goes round without a task");
                }
                var token = moving.remove();
                enter(token, procedure(token.scope()));
            }
        } while (leaveOneFinishedCall());
        boolean over = open.isEmpty() && scopes.isEmpty() && waiting.isEmpty();
        left.removeIf(activation -> open.stream().anyMatch(work -> work.activation() == activation));
        return new Move(
                new ProcedureState(next, open, scopes, waiting),
                variables,
                opened,
                closed,
                alarms,
                left,
                over ? end : null);
    }

    private void enter(Token token, Procedure in) {
        int scope = token.scope();
        switch (in.node(token.flow().target())) {
            case Node.End done -> end = scope == 0 ? done.id() : end;
            case Node.Task task -> open(scope, task, in);
            case Node.Exclusive gateway -> moving.add(new Token(scope, Choice.of(in, gateway, variables)));
            case Node.Parallel gateway -> join(scope, gateway, token.flow(), in);
            case Node.Call call -> call(scope, call, in);
            case Node.Start start -> throw new IllegalStateException("A flow into " + start.id());
        }
    }

    private void open(int scope, Node.Task task, Procedure in) {
        int activation = next++;
        var items = Items.of(task, variables);
        if (items.isEmpty()) {
            leave(scope, task.id());
            return;
        }
        for (var item : items) {
            var work = new Work(next++, activation, scope, task.id(), item.orElse(null));
            open.add(work);
            opened.add(work);
            task.lateness().map(late -> Items.alarm(work, late, in, variables)).ifPresent(alarms::add);
        }
        watch(activation, task.id(), in);
    }

    private void call(int scope, Node.Call call, Procedure in) {
        int inner = next++;
        scopes.add(new Scope(inner, scope, call.id()));
        watch(inner, call.id(), in);
        leave(inner, call.called().start().id());
    }

    private void watch(int activation, String node, Procedure in) {
        for (var boundary : in.boundaries(node)) {
            if (boundary instanceof Boundary.Timer timer) {
                alarms.add(new Alarm(activation, null, timer.id(), timer.after()));
            }
        }
    }

    private void join(int scope, Node.Parallel gateway, Flow by, Procedure in) {
        waiting.add(new Waiting(scope, gateway.id(), by.id()));
        var all = in.incoming(gateway.id()).stream()
                .map(flow -> new Waiting(scope, gateway.id(), flow.id()))
                .toList();
        if (waiting.containsAll(all)) {
            all.forEach(waiting::remove);
            leave(scope, gateway.id());
        }
    }

    private boolean leaveOneFinishedCall() {
        for (var scope : scopes) {
            if (isEmpty(scope.id())) {
                scopes.remove(scope);
                left.add(scope.id());
                leave(scope.parent(), scope.call());
                return true;
            }
        }
        return false;
    }

    private boolean isEmpty(int scope) {
        return open.stream().noneMatch(work -> work.scope() == scope)
                && waiting.stream().noneMatch(token -> token.scope() == scope)
                && scopes.stream().noneMatch(inner -> inner.parent() == scope);
    }

    private Procedure procedure(int scope) {
        if (scope == 0) {
            return root;
        }
        var call = scope(scopes, scope);
        return ((Node.Call) procedure(call.parent()).node(call.call())).called();
    }

    static Scope scope(List<Scope> scopes, int id) {
        return scopes.stream().filter(scope -> scope.id() == id).findFirst().orElseThrow();
    }
}
