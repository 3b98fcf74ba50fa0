package org.shubbak.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.RefusalGround;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.documents.StoredDocument;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Deposit;
import org.shubbak.licences.Fact;
import org.shubbak.licences.Licence;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.StepView;

/**
 * The file of a case as the back office sees it: everything but the person (rule 3).
 *
 * @param mine the caller's own open step, if he has one
 * @param turnBreach number of the request that should be done before mine; null when it is this one's turn
 * @param finding whether my step says what the paper will quote, so that its report is needed
 * @param refund whether the request asks money back
 * @param proposal fee lines that the service's formulas give; only for a fee statement
 */
public record CaseFile(
        RequestRow request,
        ServiceDefinition service,
        DayLedger ledger,
        List<Fact> answers,
        List<Paper> papers,
        List<CaseAct> acts,
        List<Completion> completions,
        List<PastStep> steps,
        List<BillView> bills,
        @Nullable Licence output,
        @Nullable StepView mine,
        @Nullable String turnBreach,
        List<FeeLine> proposal,
        boolean finding,
        boolean refund,
        List<Deposit> deposits) {

    /**
     * One line of the checklist with its pages.
     *
     * @param ours our own output that stands for it; its paper bears the holder's name
     */
    public record Paper(
            String key,
            String labelAr,
            String labelEn,
            ChecklistEntry.State state,
            @Nullable String reason,
            List<StoredDocument> pages,
            @Nullable Licence ours) {}

    /** The completion request whose answer is awaited, if any. */
    public @Nullable Completion openCompletion() {
        return completions.stream().filter(Completion::open).findFirst().orElse(null);
    }

    /** Grounds on which this service may be refused, each with its law. */
    public List<RefusalGround> refusalGrounds() {
        return service.refusals();
    }

    /** When the request was submitted. */
    public Instant submittedAt() {
        return request.submittedAt();
    }
}
