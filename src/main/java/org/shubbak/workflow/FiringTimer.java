package org.shubbak.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.workflow.procedure.Alarm;
import org.shubbak.workflow.procedure.Interpreter;
import org.shubbak.workflow.procedure.Move;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fires one timer: an answer is deemed given, or the procedure goes on by the boundary's own way. */
@Component
class FiringTimer {

    private record Due(
            UUID request, int activation, @Nullable Integer work, String event) {}

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Procedures procedures;
    private final Advancing advancing;
    private final Redealing redealing;
    private final Steps steps;
    private final ApplicationEventPublisher events;

    FiringTimer(
            JdbcClient jdbc,
            Cases cases,
            Procedures procedures,
            Advancing advancing,
            Redealing redealing,
            Steps steps,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.procedures = procedures;
        this.advancing = advancing;
        this.redealing = redealing;
        this.steps = steps;
        this.events = events;
    }

    @Transactional
    public void fire(UUID timer) {
        var due = find(timer);
        if (due.isEmpty()) {
            return;
        }
        var of = cases.lock(due.get().request()).orElseThrow();
        var procedure = procedures.of(of.procedure(), of.procedureVersion());
        var watched = steps.openOf(of.request());
        outcome(due.get(), of, procedure)
                .ifPresent(outcome -> move(due.get(), of, procedure, outcome).ifPresent(move -> {
                    var closed = move.closed().stream()
                            .map(work -> Closing.timedOut(work, outcome))
                            .toList();
                    advancing.advance(of, procedure, move, closed, null);
                    tell(watched, move, of, outcome);
                }));
    }

    @Transactional
    public void dealAgain(StepId step) {
        redealing.dealAgain(step);
    }

    private static Optional<String> outcome(Due due, Case of, Procedure procedure) {
        if (!due.event().equals(Alarm.LATE)) {
            return Optional.of(due.event());
        }
        return open(due, of).map(work -> procedure.lateOutcome(Interpreter.path(of.state(), work)));
    }

    private static Optional<Move> move(Due due, Case of, Procedure procedure, String outcome) {
        if (!due.event().equals(Alarm.LATE)) {
            return Interpreter.fire(procedure, of.state(), of.variables(), due.activation(), due.event());
        }
        var work = Objects.requireNonNull(due.work());
        return Optional.of(Interpreter.complete(procedure, of.state(), of.variables(), work, outcome, Map.of()));
    }

    private static Optional<Work> open(Due due, Case of) {
        return of.state().open().stream()
                .filter(work -> Objects.equals(work.id(), due.work()))
                .findFirst();
    }

    private void tell(List<StepView> watched, Move move, Case of, String outcome) {
        for (var work : move.closed()) {
            var path = Interpreter.path(of.state(), work);
            watched.stream()
                    .filter(step -> step.task().equals(path) && Objects.equals(step.item(), work.item()))
                    .forEach(step -> events.publishEvent(new StepTimedOut(step, outcome)));
        }
    }

    private Optional<Due> find(UUID timer) {
        return jdbc.sql("SELECT request, activation, work, event FROM workflow.timer WHERE id = :id")
                .param("id", timer)
                .query((row, index) -> new Due(
                        row.getObject("request", UUID.class),
                        row.getInt("activation"),
                        row.getObject("work", Integer.class),
                        row.getString("event")))
                .optional();
    }
}
