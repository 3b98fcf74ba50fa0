package org.shubbak.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.Parts;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.procedure.Interpreter;
import org.shubbak.workflow.procedure.ProcedureState;
import org.shubbak.workflow.procedure.Work;
import org.springframework.stereotype.Component;

/** The acts that move a case through its procedure. */
@Component
class Running {

    private final Cases cases;
    private final Procedures procedures;
    private final StepTurn turn;
    private final SeparationOfDuties separation;
    private final Advancing advancing;

    Running(Cases cases, Procedures procedures, StepTurn turn, SeparationOfDuties separation, Advancing advancing) {
        this.cases = cases;
        this.procedures = procedures;
        this.turn = turn;
        this.separation = separation;
        this.advancing = advancing;
    }

    Advance start(NewCase from) {
        var published = procedures.current(from.procedure());
        var move = Interpreter.start(published.procedure(), from.variables());
        var started = new Case(
                from.request(),
                from.requestNumber(),
                from.service(),
                from.receivingUnit(),
                from.backOffice(),
                from.department().value(),
                published.key(),
                published.version(),
                move.state(),
                move.variables(),
                from.registeredAt(),
                from.due(),
                move.ended());
        return advancing.start(started, published.procedure(), move);
    }

    Advance complete(CompleteStep command) {
        var found = cases.lock(command.step(), command.by());
        var of = found.held();
        var step = found.step();
        var procedure = procedures.of(of.procedure(), of.procedureVersion());
        turn.check(command, step, procedure.task(step.task()));
        if (!isOpen(of.state(), step.work())) {
            throw StepTurn.alreadyDone();
        }
        var parts = take(command, of, step);
        var move = Interpreter.complete(
                procedure, of.state(), of.variables(), step.work(), command.outcome(), command.variables());
        var outOfTurn = step.earlier() != null;
        var closed = move.closed().stream()
                .map(work -> Closing.done(work, command, outOfTurn))
                .toList();
        return advancing.advance(of, procedure, move, closed, parts);
    }

    /** Empty when nothing in the case waits for the message. */
    Optional<Advance> message(UUID request, String message, Map<String, Object> variables) {
        var of = cases.lock(request).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "workflow.unknown-case"));
        var procedure = procedures.of(of.procedure(), of.procedureVersion());
        return Interpreter.tell(procedure, of.state(), of.variables(), message, variables)
                .map(move -> advancing.advance(of, procedure, move, interrupted(move.closed()), null));
    }

    boolean waitsFor(UUID request, String message) {
        return cases.lock(request)
                .filter(of -> Interpreter.tell(
                                procedures.of(of.procedure(), of.procedureVersion()),
                                of.state(),
                                of.variables(),
                                message,
                                Map.of())
                        .isPresent())
                .isPresent();
    }

    /** Takes the part, unless the person took it with an earlier step of the same duty. */
    private @Nullable Parts take(CompleteStep command, Case of, LockedStep step) {
        return command.by() == null || step.partTaken()
                ? null
                : separation.take(of.request(), command.by(), step.duty());
    }

    private static List<Closing> interrupted(List<Work> works) {
        return works.stream().map(Closing::interrupted).toList();
    }

    private static boolean isOpen(ProcedureState state, int work) {
        return state.open().stream().anyMatch(open -> open.id() == work);
    }
}
