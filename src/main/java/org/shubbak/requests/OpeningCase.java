package org.shubbak.requests;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.CaseVariables;
import org.shubbak.catalogue.Checklist;
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

    SubmittedRequest.@Nullable BillDue open(
            RegisteringRequest.Registered registered, CheckingRequest.Checked checked, CurrentStaff me) {
        var row = registered.row();
        separation.open(row.id(), registered.applicantHash());
        separation.take(row.id(), me.id(), Duty.INTAKE);
        var bill = billing.upfront(row, checked, me);
        workflows.start(new NewCase(
                row.id(),
                row.number(),
                row.service(),
                row.unit(),
                row.backOffice(),
                checked.service().department(),
                checked.service().procedure(),
                variables(checked, bill),
                row.submittedAt(),
                row.due()));
        return bill;
    }

    private Map<String, Object> variables(CheckingRequest.Checked checked, SubmittedRequest.@Nullable BillDue bill) {
        var bodies = checklists.bodies(checked.service(), checked.answers(), checked.applying());
        var due = bill == null ? Money.ZERO : bill.total();
        var variables = CaseVariables.of(checked.service(), checked.answers(), bodies, due);
        variables.put("ties", ties.of(checked.service(), checked.answers()));
        return variables;
    }
}
