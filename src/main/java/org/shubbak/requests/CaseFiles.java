package org.shubbak.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.documents.Documents;
import org.shubbak.fees.Bills;
import org.shubbak.licences.Licence;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.PastStep;
import org.shubbak.workflow.ProcedureSteps;
import org.shubbak.workflow.StepView;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the file of a case together for whoever has a part in it. */
@Component
public class CaseFiles {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Workflows workflows;
    private final Deadlines deadlines;
    private final Bills bills;
    private final Licences licences;
    private final Documents documents;
    private final Completions completions;
    private final ChecklistItems checklist;
    private final CaseActs acts;
    private final AnswerFacts facts;
    private final StepEffects effects;
    private final Deposits deposits;
    private final Finding finding;
    private final ProcedureSteps procedures;

    CaseFiles(
            Requests requests,
            Catalogue catalogue,
            Workflows workflows,
            Deadlines deadlines,
            Bills bills,
            Licences licences,
            Documents documents,
            Completions completions,
            ChecklistItems checklist,
            CaseActs acts,
            AnswerFacts facts,
            StepEffects effects,
            Deposits deposits,
            Finding finding,
            ProcedureSteps procedures) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.workflows = workflows;
        this.deadlines = deadlines;
        this.bills = bills;
        this.licences = licences;
        this.documents = documents;
        this.completions = completions;
        this.checklist = checklist;
        this.acts = acts;
        this.facts = facts;
        this.effects = effects;
        this.deposits = deposits;
        this.finding = finding;
        this.procedures = procedures;
    }

    /**
     * The file of the request.
     *
     * @throws Refusal {@code requests.unknown-number}, or {@code requests.no-part-in-it} for somebody of another centre
     *     or without a part in the case
     */
    @Transactional(readOnly = true)
    public CaseFile of(String number, CurrentStaff me) {
        var row = requests.get(number);
        var steps = workflows.history(row.id());
        if (!maySee(row, steps, me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.no-part-in-it");
        }
        var service = catalogue.version(row.service(), row.serviceVersion());
        var mine = mine(steps, me);
        boolean refund = procedures.paysOut(service.procedure());
        return new CaseFile(
                row,
                service,
                deadlines.ledger(row.id()),
                isFrontOffice(me) ? facts.of(row, service) : facts.withoutPerson(row, service),
                papers(row, service),
                acts.of(row.id()),
                completions.of(row.id()),
                steps,
                bills.of(row.id()),
                licences.ofRequest(row.id()).orElse(null),
                mine,
                earlier(mine),
                proposal(row, mine),
                mine != null && finding.isFoundAt(service, mine),
                refund,
                refund ? deposits.of(row) : List.of());
    }

    /** Whoever has or had a step of the case; the heads, managers and auditors of its units; its front office. */
    private static boolean maySee(RequestRow row, List<PastStep> steps, CurrentStaff me) {
        if (!me.mayServe(row.unit()) && !row.backOffice().equals(me.unit())) {
            return false;
        }
        boolean overseer = me.has(Role.MANAGER) || me.has(Role.AUDITOR) || me.has(Role.HEAD);
        return overseer || isFrontOffice(me) || steps.stream().anyMatch(past -> hasPart(past, me));
    }

    /** Who meets the applicant anyway. */
    private static boolean isFrontOffice(CurrentStaff me) {
        return me.has(Role.CLERK) || me.has(Role.DELIVERY);
    }

    private static boolean hasPart(PastStep past, CurrentStaff me) {
        return me.id().equals(past.step().dealtTo()) || me.id().equals(past.closedBy());
    }

    private static @Nullable StepView mine(List<PastStep> steps, CurrentStaff me) {
        return steps.stream()
                .filter(past -> past.closedAt() == null)
                .map(PastStep::step)
                .filter(step -> me.id().equals(step.dealtTo()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String earlier(@Nullable StepView mine) {
        return mine == null
                ? null
                : workflows
                        .earlierInTurn(mine.id())
                        .map(StepView::requestNumber)
                        .orElse(null);
    }

    private List<FeeLine> proposal(RequestRow row, @Nullable StepView mine) {
        return mine == null || !mine.kind().equals("statement")
                ? List.of()
                : effects.proposal(row, StepEffects.moment(mine));
    }

    private List<CaseFile.Paper> papers(RequestRow row, ServiceDefinition service) {
        return checklist.of(row.id()).stream()
                .map(entry -> {
                    var document = service.documents().stream()
                            .filter(known -> known.key().equals(entry.key()))
                            .findFirst();
                    return new CaseFile.Paper(
                            entry.key(),
                            document.map(it -> it.labelAr()).orElse(entry.key()),
                            document.map(it -> it.labelEn()).orElse(entry.key()),
                            entry.state(),
                            entry.reason(),
                            documents.findAll(entry.pages()),
                            ours(entry));
                })
                .toList();
    }

    private @Nullable Licence ours(ChecklistEntry entry) {
        return entry.output() == null
                ? null
                : LicenceNumber.read(entry.output()).flatMap(licences::byNumber).orElse(null);
    }
}
