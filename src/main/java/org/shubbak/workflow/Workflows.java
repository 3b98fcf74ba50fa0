package org.shubbak.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs procedures (الدورة المستندية): starts a case, finishes its steps, and tells what is open. */
@Service
public class Workflows {

    private final Running running;
    private final Cases cases;
    private final Steps steps;
    private final Redealing redealing;

    Workflows(Running running, Cases cases, Steps steps, Redealing redealing) {
        this.running = running;
        this.cases = cases;
        this.steps = steps;
        this.redealing = redealing;
    }

    /** Puts a registered request into the current version of its procedure. */
    @Transactional
    public Advance start(NewCase newCase) {
        return running.start(newCase);
    }

    /**
     * Finishes a step and opens what follows. Takes the duty for {@code by} (rule 1) in the same transaction.
     * Refusals: {@code workflow.not-yours}, {@code already-done}, {@code version}, {@code unknown-outcome},
     * {@code out-of-order}, {@code held}.
     */
    @Transactional
    public Advance complete(CompleteStep command) {
        return running.complete(command);
    }

    /** Gives a case a message that its procedure waits for; refused as {@code workflow.no-such-message} otherwise. */
    @Transactional
    public Advance message(UUID request, String message, Map<String, Object> variables) {
        return running.message(request, message, variables)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "workflow.no-such-message"));
    }

    /** Whether an open step of the case waits for this message now; the case is locked until the transaction ends. */
    @Transactional
    public boolean waitsFor(UUID request, String message) {
        return running.waitsFor(request, message);
    }

    /**
     * Marks the open steps of a case whose time ran out with the next superior of each.
     *
     * @return the superiors: a role's name, or {@code GOVERNORATE} above the head of a unit
     */
    @Transactional
    public List<String> escalate(UUID request) {
        cases.lock(request);
        return steps.escalate(request);
    }

    /** Marks the open steps of a case of which somebody told the governorate. */
    @Transactional
    public void escalateToTheTop(UUID request) {
        cases.lock(request);
        steps.escalateToTheTop(request);
    }

    /** The step, open or closed; an unknown id is a refusal. */
    @Transactional(readOnly = true)
    public StepView step(StepId id) {
        return steps.get(id);
    }

    @Transactional(readOnly = true)
    public List<StepView> openStepsOf(UUID request) {
        return steps.openOf(request);
    }

    /** Every step the case ever had, in the order of opening. */
    @Transactional(readOnly = true)
    public List<PastStep> history(UUID request) {
        return steps.history(request);
    }

    /** The step that should be done before this one (rule 4), if there is one. */
    @Transactional(readOnly = true)
    public Optional<StepView> earlierInTurn(StepId id) {
        return steps.earlierInTurn(id);
    }

    /** Marks an open step as waiting for something outside, or as ready again. */
    @Transactional
    public void hold(StepId step, boolean held) {
        if (cases.lock(step).step().closed()) {
            throw StepTurn.alreadyDone();
        }
        steps.hold(step, held);
    }

    /** Gives an open step to another eligible person; journalled with the reason. */
    @Transactional
    public void reassign(StepId step, StaffId to, String reason, Actor by) {
        redealing.reassign(step, to, reason, by);
    }

    /** Deals the open steps of an absent person to the others and returns how many moved. */
    @Transactional
    public int redeal(StaffId absent, String reason, Actor by) {
        return redealing.redeal(absent, reason, by);
    }

    /** Moves the due date of all open steps of a case. */
    @Transactional
    public void setDue(UUID request, LocalDate due) {
        steps.setDue(request, due);
    }
}
