package org.shubbak.requests;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.deadlines.DueDateMoved;
import org.shubbak.fees.BillSettled;
import org.shubbak.fees.PaidOut;
import org.shubbak.shared.Actor;
import org.shubbak.workflow.CaseEnded;
import org.shubbak.workflow.CompleteStep;
import org.shubbak.workflow.StepOpened;
import org.shubbak.workflow.StepTimedOut;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a request does when its procedure moves, whoever moved it: a person, a payment or a timer. Runs in the mover's
 * transaction, so the case and its procedure are never seen apart.
 */
@Component
class CaseReactions {

    private final Requests requests;
    private final Workflows workflows;
    private final CaseClock caseClock;
    private final IssuingOutput issuing;
    private final ApprovingRefund refunds;
    private final Journal journal;
    private final Clock clock;

    CaseReactions(
            Requests requests,
            Workflows workflows,
            CaseClock caseClock,
            IssuingOutput issuing,
            ApprovingRefund refunds,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.workflows = workflows;
        this.caseClock = caseClock;
        this.issuing = issuing;
        this.refunds = refunds;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepOpened opened) {
        var step = opened.step();
        switch (step.kind()) {
            case "opinion", "notice" -> caseClock.settle(requests.get(step.request()), clock.instant());
            case "payment" -> paymentOpened(step);
            case "delivery" -> approve(step.request());
            case "payout" -> {
                approve(step.request());
                refunds.approve(requests.get(step.request()), step);
            }
            default -> {}
        }
    }

    /** The payment due with the filing is looked at when the case is open as a whole. */
    private void paymentOpened(StepView step) {
        if (step.moment() != null) {
            caseClock.settleForPayment(requests.get(step.request()), clock.instant());
        }
    }

    /** Silence counted as an answer: the clock runs again, and the journal says that nobody answered. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepTimedOut timedOut) {
        var step = timedOut.step();
        caseClock.settle(requests.get(step.request()), clock.instant());
        journal.record(JournalEntry.act(
                Actor.SYSTEM,
                "requests.step-timed-out",
                step.request(),
                step.unit(),
                Map.of("task", step.task(), "outcome", timedOut.outcome())));
    }

    /** A decree moved a holiday and with it the due date; the request and its open steps repeat it for sorting. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DueDateMoved moved) {
        requests.setDue(moved.subject(), moved.to());
        workflows.setDue(moved.subject(), moved.to());
    }

    /** The case has reached its delivery: it is granted, and its output is made now. */
    private void approve(UUID request) {
        var row = requests.lock(request);
        requests.move(row, RequestState.APPROVED, clock.instant());
        caseClock.stop(request, clock.instant());
        issuing.issue(row);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseEnded ended) {
        var row = requests.lock(ended.request());
        if (row.state() == RequestState.OPEN) {
            caseClock.stop(row.id(), clock.instant());
        }
        requests.move(row, stateAtEnd(ended.endName()), clock.instant());
    }

    private static RequestState stateAtEnd(String endName) {
        return switch (endName) {
            case "refused" -> RequestState.REFUSED;
            case "withdrawn" -> RequestState.WITHDRAWN;
            default -> RequestState.FINISHED;
        };
    }

    /** Money that went back finishes the step that waited for it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PaidOut paid) {
        workflows.openStepsOf(paid.request()).stream()
                .filter(step -> step.kind().equals("payout"))
                .findFirst()
                .ifPresent(step -> workflows.complete(
                        new CompleteStep(step.id(), paid.cashier(), "refunded", Map.of(), step.version())));
    }

    /** A settled bill finishes the step that waited for it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(BillSettled settled) {
        workflows.openStepsOf(settled.request()).stream()
                .filter(step -> step.kind().equals("payment"))
                .findFirst()
                .ifPresent(step -> {
                    workflows.complete(
                            new CompleteStep(step.id(), settled.cashier(), "paid", Map.of("due", 0.0), step.version()));
                    caseClock.settleForPayment(requests.get(settled.request()), clock.instant());
                });
    }
}
