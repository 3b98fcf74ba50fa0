package org.shubbak.requests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.CaseVariables;
import org.shubbak.catalogue.Checklist;
import org.shubbak.organisation.Tie;
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

    OpeningCase(Billing billing, Workflows workflows, SeparationOfDuties separation, Checklist checklists) {
        this.billing = billing;
        this.workflows = workflows;
        this.separation = separation;
        this.checklists = checklists;
    }

    SubmittedRequest.@Nullable BillDue open(
            RegisteringRequest.Registered registered, CheckingRequest.Checked checked, CurrentStaff me) {
        var row = registered.row();
        separation.open(row.id(), registered.applicantHash());
        separation.take(row.id(), me.id(), Duty.INTAKE);
        var bill = billing.upfront(row, checked.service(), checked.answers(), me);
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
        var bodies = checklists.bodies(checked.service(), checked.answers());
        var due = bill == null ? Money.ZERO : bill.total();
        var variables = CaseVariables.of(checked.service(), checked.answers(), bodies, due);
        variables.put("ties", ties(checked));
        return variables;
    }

    /** The engineering office of the file, where the service asks for one: reviewers with a tie to it are skipped. */
    private static List<String> ties(CheckingRequest.Checked checked) {
        var question = checked.service().parameters().get("officeQuestion");
        var number = question == null ? null : checked.answers().get(question.toString());
        return number == null
                ? List.of()
                : List.of(Tie.office(number.toString()).asVariable());
    }
}
