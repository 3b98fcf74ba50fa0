package org.shubbak.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.CaseVariables;
import org.shubbak.catalogue.Checklist;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Duty;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.Money;
import org.shubbak.workflow.NewCase;
import org.shubbak.workflow.Workflows;
import org.springframework.stereotype.Component;

/** Starts the procedure of a registered request: its first bill and its first step. */
@Component
class OpeningCase {

    private final Billing billing;
    private final Workflows workflows;
    private final SeparationOfDuties separation;
    private final Checklist checklists;
    private final OfficeTies ties;

    OpeningCase(
            Billing billing,
            Workflows workflows,
            SeparationOfDuties separation,
            Checklist checklists,
            OfficeTies ties) {
        this.billing = billing;
        this.workflows = workflows;
        this.separation = separation;
        this.checklists = checklists;
        this.ties = ties;
    }

    /**
     * What the first steps need, found before the request is numbered.
     *
     * @param fees the lines due with the submission
     * @param variables what the conditions of the procedure compare
     */
    record Prepared(List<FeeLine> fees, Map<String, Object> variables) {}

    /** Takes the applicant's and the clerk's parts in the request and finds its first fees. */
    Prepared prepare(UUID id, String applicantHash, CheckingRequest.Checked checked, Instant now, CurrentStaff me) {
        separation.open(id, applicantHash);
        separation.take(id, me.id(), Duty.INTAKE);
        var fees = billing.upfront(checked, now);
        return new Prepared(fees, variables(checked, Billing.total(fees)));
    }

    SubmittedRequest.@Nullable BillDue open(
            RequestRow row, Prepared prepared, CheckingRequest.Checked checked, CurrentStaff me) {
        var bill = billing.statement(row, prepared.fees(), Billing.UPFRONT, me);
        workflows.start(new NewCase(
                row.id(),
                row.number(),
                row.service(),
                row.unit(),
                row.backOffice(),
                checked.service().department(),
                checked.service().procedure(),
                prepared.variables(),
                row.submittedAt(),
                row.due()));
        return bill;
    }

    private Map<String, Object> variables(CheckingRequest.Checked checked, Money due) {
        var bodies = checklists.bodies(checked.service(), checked.answers(), checked.applying());
        var variables = CaseVariables.of(checked.service(), checked.answers(), bodies, due);
        variables.put("ties", ties.of(checked.service(), checked.answers()));
        return variables;
    }
}
