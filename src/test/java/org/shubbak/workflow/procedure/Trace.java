package org.shubbak.workflow.procedure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the oracle did with one drawing under one series of answers; ours is played against it. */
record Trace(Drawing drawing, Map<String, Object> parameters, List<Seen> seen) {

    /** @param act {@code complete}, {@code fire}, {@code message} or {@code start}, and to what */
    record Seen(
            String act,
            String to,
            String outcome,
            List<String> open,
            @Nullable String end) {}

    /** The first difference, or nothing when ours does the same all the way. */
    Optional<String> compare(Drawing.Mutation mutation) {
        var reading = read(drawing, mutation);
        if (reading instanceof Reading.Rejected rejected) {
            return Optional.of("refused: " + rejected.problems());
        }
        var procedure = ((Reading.Accepted) reading).procedure();
        var done = new ArrayList<String>();
        @Nullable Move move = null;
        for (var step : seen) {
            done.add(step.act() + " " + step.to() + " " + step.outcome());
            var next = act(procedure, move, step);
            if (next.isEmpty()) {
                return Optional.of("cannot: " + done);
            }
            move = next.get();
            var open = names(move);
            var end = move.end();
            if (!open.equals(step.open()) || !Objects.equals(end, step.end())) {
                return Optional.of("%s: ours %s %s, theirs %s %s".formatted(done, open, end, step.open(), step.end()));
            }
        }
        return Optional.empty();
    }

    private Optional<Move> act(Procedure procedure, @Nullable Move at, Seen step) {
        if (at == null) {
            return Optional.of(Interpreter.start(procedure, parameters));
        }
        var state = at.state();
        return switch (step.act()) {
            case "complete" ->
                state.open().stream()
                        .filter(work -> name(work).equals(step.to()))
                        .findFirst()
                        .map(work -> Interpreter.complete(
                                procedure, state, at.variables(), work.id(), step.outcome(), Map.of()));
            case "message" -> Interpreter.message(procedure, state, at.variables(), step.to(), Map.of());
            default ->
                activations(state)
                        .flatMap(activation ->
                                Interpreter.fire(procedure, state, at.variables(), activation, step.to()).stream())
                        .findFirst();
        };
    }

    private static Stream<Integer> activations(ProcedureState state) {
        return Stream.concat(
                state.open().stream().map(Work::activation).distinct(),
                state.scopes().stream().map(ProcedureState.Scope::id));
    }

    private static List<String> names(Move move) {
        return move.state().open().stream()
                .map(Trace::name)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String name(Work work) {
        return work.item() == null ? work.node() : work.node() + ":" + work.item();
    }

    private static Reading read(Drawing drawing, Drawing.Mutation mutation) {
        return BpmnReader.read(
                drawing.ours(mutation).getBytes(StandardCharsets.UTF_8),
                key -> drawing.called.stream()
                        .filter(inner -> inner.key.equals(key))
                        .map(inner -> read(inner, mutation))
                        .filter(Reading.Accepted.class::isInstance)
                        .map(reading -> ((Reading.Accepted) reading).procedure())
                        .findFirst());
    }
}
