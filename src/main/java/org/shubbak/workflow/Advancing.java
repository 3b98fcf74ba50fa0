package org.shubbak.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.security.Parts;
import org.shubbak.shared.CairoTime;
import org.shubbak.workflow.procedure.Alarm;
import org.shubbak.workflow.procedure.Interpreter;
import org.shubbak.workflow.procedure.Move;
import org.shubbak.workflow.procedure.Procedure;
import org.shubbak.workflow.procedure.TaskFacts;
import org.shubbak.workflow.procedure.Work;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns a move of the interpreter into rows: deals what opened, writes everything at once, and tells it. */
@Component
class Advancing {

    private final Dealing dealing;
    private final CaseRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Advancing(Dealing dealing, CaseRows rows, ApplicationEventPublisher events, Clock clock) {
        this.dealing = dealing;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    Advance start(Case of, Procedure procedure, Move move) {
        var now = clock.instant();
        var opened = open(of, procedure, move, null, now);
        rows.start(of, move, opened, timers(move, now));
        return tell(of, move, opened, now);
    }

    /** @param parts who has which part in the case, when the act has read it already */
    Advance advance(Case of, Procedure procedure, Move move, List<Closing> closed, @Nullable Parts parts) {
        var now = clock.instant();
        var opened = open(of, procedure, move, parts, now);
        if (!rows.advance(of, move, closed, opened, timers(move, now), procedure.isTimed())) {
            throw StepTurn.alreadyDone();
        }
        return tell(of, move, opened, now);
    }

    private static List<TimerRow> timers(Move move, Instant now) {
        return move.set().stream().map(alarm -> TimerRow.of(alarm, now)).toList();
    }

    private List<Opening> open(Case of, Procedure procedure, Move move, @Nullable Parts parts, Instant now) {
        var openings = move.opened().stream()
                .map(work -> opening(of, procedure, move, work, now))
                .toList();
        var closing = move.closed().stream().map(Work::id).toList();
        var hands =
                openings.stream().filter(Opening::isDealt).map(Opening::hand).toList();
        var dealt = dealing.deal(of, hands, closing, parts, Set.of()).iterator();
        var result = new ArrayList<Opening>();
        openings.forEach(opening -> result.add(opening.isDealt() ? opening.to(dealt.next()) : opening));
        return result;
    }

    private static Opening opening(Case of, Procedure procedure, Move move, Work work, Instant now) {
        var path = Interpreter.path(move.state(), work);
        var task = procedure.task(path);
        return new Opening(of, work, path, task, target(task, work, move, now));
    }

    /** The day of the step's own alarm, or the procedure's target for it. */
    private static @Nullable LocalDate target(TaskFacts task, Work work, Move move, Instant now) {
        var alarm = move.set().stream()
                .filter(set -> set.activation() == work.activation())
                .filter(set -> set.work() == null || set.work() == work.id())
                .map(Alarm::after)
                .map(after -> TimerRow.lastDay(after, now))
                .min(LocalDate::compareTo);
        if (alarm.isPresent() || task.days() == null) {
            return alarm.orElse(null);
        }
        return LocalDate.ofInstant(now, CairoTime.ZONE).plusDays(task.days());
    }

    private Advance tell(Case of, Move move, List<Opening> opened, Instant now) {
        var views = opened.stream().map(opening -> view(opening, now)).toList();
        views.forEach(view -> events.publishEvent(new StepOpened(view)));
        if (move.ended()) {
            events.publishEvent(new CaseEnded(of.request(), Objects.requireNonNull(move.end())));
        }
        return new Advance(views.stream().map(OpenedStep::of).toList(), move.ended(), move.end());
    }

    private static StepView view(Opening step, Instant now) {
        var of = step.of();
        var task = step.task();
        return new StepView(
                new StepId(step.id()),
                of.request(),
                of.requestNumber(),
                of.service(),
                step.unit(),
                of.receivingUnit(),
                step.path(),
                step.work().item(),
                task.nameAr(),
                task.nameEn(),
                task.kind().code(),
                task.role(),
                task.kind().duty(),
                !step.isDealt(),
                step.dealt().to(),
                step.dealt().reason(),
                now,
                of.registeredAt(),
                of.due(),
                step.target(),
                false,
                1,
                task.outcomes(),
                task.moment(),
                null);
    }
}
