package org.shubbak.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.springframework.stereotype.Service;

/** Runs procedures (الدورة المستندية): starts a case, finishes its steps, and tells what is open. */
@Service
public class Workflows {

    /** Puts a registered request into the current version of its procedure. */
    public Advance start(NewCase newCase) {
        throw new UnsupportedOperationException();
    }

    /**
     * Finishes a step and opens what follows. Takes the duty for {@code by} (rule 1) in the same transaction.
     * Refusals: {@code workflow.not-yours}, {@code already-done}, {@code version}, {@code unknown-outcome},
     * {@code out-of-order}, {@code held}.
     */
    public Advance complete(CompleteStep command) {
        throw new UnsupportedOperationException();
    }

    /** Gives a case a message that its procedure waits for; refused as {@code workflow.no-such-message} otherwise. */
    public Advance message(UUID request, String message, Map<String, Object> variables) {
        throw new UnsupportedOperationException();
    }

    /** The step, open or closed; an unknown id is a refusal. */
    public StepView step(StepId id) {
        throw new UnsupportedOperationException();
    }

    public List<StepView> openStepsOf(UUID request) {
        throw new UnsupportedOperationException();
    }

    /** Every step the case ever had, in the order of opening. */
    public List<PastStep> history(UUID request) {
        throw new UnsupportedOperationException();
    }

    /** The step that should be done before this one (rule 4), if there is one. */
    public Optional<StepView> earlierInTurn(StepId id) {
        throw new UnsupportedOperationException();
    }

    /** Marks an open step as waiting for something outside, or as ready again. */
    public void hold(StepId step, boolean held) {
        throw new UnsupportedOperationException();
    }

    /** Gives an open step to another eligible person; journalled with the reason. */
    public void reassign(StepId step, StaffId to, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Deals the open steps of an absent person to the others and returns how many moved. */
    public int redeal(StaffId absent, String reason, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Moves the due date of all open steps of a case. */
    public void setDue(UUID request, LocalDate due) {
        throw new UnsupportedOperationException();
    }
}
