package org.shubbak.requests;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.licences.OwnSigning;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.Advance;
import org.shubbak.workflow.CompleteStep;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an official's answer to his step: checks it, writes it into the case, moves the procedure on. */
@Component
public class CompletingStep {

    /** Kinds of steps during which the clock waits for somebody else. */
    private static final Set<String> PAUSING = Set.of("opinion", "notice");

    /** Kinds of steps that are done at a till or a delivery window, with more than an answer. */
    private static final Set<String> ELSEWHERE = Set.of("payment", "payout", "delivery");

    private final Commands commands;
    private final Requests requests;
    private final Workflows workflows;
    private final StepAnswers answers;
    private final StepEffects effects;
    private final OwnSigning signing;
    private final CaseActs acts;
    private final CaseClock caseClock;
    private final Journal journal;
    private final Clock clock;

    CompletingStep(
            Commands commands,
            Requests requests,
            Workflows workflows,
            StepAnswers answers,
            StepEffects effects,
            OwnSigning signing,
            CaseActs acts,
            CaseClock caseClock,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.workflows = workflows;
        this.answers = answers;
        this.effects = effects;
        this.signing = signing;
        this.acts = acts;
        this.caseClock = caseClock;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Completes the step once for this command key.
     *
     * @throws Refusal for example {@code workflow.not-yours}, {@code workflow.already-done}, {@code workflow.version},
     *     {@code workflow.out-of-order}, {@code security.two-duties}, or one entry a field of {@code data}
     */
    @Transactional
    public CompletedStep complete(CompleteCaseStep command, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), command, CompletedStep.class, () -> act(command, me));
    }

    private CompletedStep act(CompleteCaseStep command, CurrentStaff me) {
        var step = workflows.step(command.step());
        var row = requests.lock(step.request());
        allow(step, me);
        var answer = answers.check(command, step, row);
        var now = clock.instant();
        acts.add(new CaseAct(
                Ids.next(),
                row.id(),
                step.id().value(),
                step.kind(),
                command.outcome(),
                answer.reason(),
                answer.legalBasis(),
                answer.data(),
                me.id(),
                now));
        var variables = effects.apply(command, answer, step, row, me);
        var order = new CompleteStep(
                command.step(), me.id(), command.outcome(), variables, command.expectedVersion(), command.turnReason());
        var advance = signing.watched(me, () -> workflows.complete(order));
        if (PAUSING.contains(step.kind())) {
            caseClock.settle(row, now);
        }
        record(command, step, row, me);
        return new CompletedStep(row.number(), requests.get(row.id()).state(), names(advance));
    }

    private static void allow(StepView step, CurrentStaff me) {
        boolean here = step.pooled() ? me.mayServe(step.unit()) : step.unit().equals(me.unit());
        if (!here || !me.has(step.role())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "workflow.not-yours");
        }
        if (ELSEWHERE.contains(step.kind())) {
            throw Refusal.of(Refusal.Kind.INVALID, "requests.not-by-step", step.kind());
        }
    }

    private void record(CompleteCaseStep command, StepView step, RequestRow row, CurrentStaff me) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("task", step.task());
        detail.put("outcome", command.outcome());
        detail.put("version", command.expectedVersion());
        if (command.reason() != null) {
            detail.put("reason", command.reason());
        }
        if (command.turnReason() != null) {
            detail.put("turnReason", command.turnReason());
        }
        journal.record(JournalEntry.act(me.actor(), "requests.step-completed", row.id(), row.backOffice(), detail));
    }

    private static java.util.List<String> names(Advance advance) {
        return advance.opened().stream().map(step -> step.task()).toList();
    }
}
