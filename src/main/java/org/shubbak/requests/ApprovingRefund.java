package org.shubbak.requests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.fees.Deposit;
import org.shubbak.fees.NewPayout;
import org.shubbak.fees.Refunds;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Money;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Enters the payout that the head has approved: what was established, else the deposits, less what is to be kept. */
@Component
class ApprovingRefund {

    private static final String DEDUCTION = "deduction";
    private static final String REASON = "deductionReason";

    private final Deposits deposits;
    private final EstablishingRefund establishing;
    private final Refunds refunds;
    private final Catalogue catalogue;
    private final CaseActs acts;
    private final Organisation organisation;
    private final JsonMapper json;

    ApprovingRefund(
            Deposits deposits,
            EstablishingRefund establishing,
            Refunds refunds,
            Catalogue catalogue,
            CaseActs acts,
            Organisation organisation,
            JsonMapper json) {
        this.deposits = deposits;
        this.establishing = establishing;
        this.refunds = refunds;
        this.catalogue = catalogue;
        this.acts = acts;
        this.organisation = organisation;
        this.json = json;
    }

    void approve(RequestRow row, StepView step) {
        var established = establishing.of(row).orElse(null);
        var kept = acts.of(row.id()).stream()
                .map(CaseAct::data)
                .filter(data -> data.get(DEDUCTION) != null)
                .reduce((before, after) -> after);
        refunds.approve(new NewPayout(
                row.id(),
                row.number(),
                step.receivingUnit(),
                payee(row),
                established == null ? open(row) : List.of(),
                established,
                kept.map(ApprovingRefund::amount).orElse(Money.ZERO),
                kept.map(data -> data.get(REASON)).map(Object::toString).orElse(null),
                approver(row)));
    }

    private List<Deposit> open(RequestRow row) {
        return deposits.of(row).stream().filter(deposit -> !deposit.given()).toList();
    }

    /** The applicant, and in what capacity the money is handed over to whom. */
    private String payee(RequestRow row) {
        var terms = RefundTerms.of(
                catalogue.version(row.service(), row.serviceVersion()), Answers.read(json, row.answers()));
        var payee = new StringBuilder(row.holderName());
        if (terms.heir()) {
            payee.append(terms.payer() == null ? " (وريث المودع)" : " (وريث " + terms.payer() + ")");
        }
        var agent = agent(row.agent());
        if (agent != null) {
            payee.append(" (وكيله ").append(agent).append(')');
        }
        return payee.toString();
    }

    private @Nullable String agent(@Nullable String stored) {
        return stored == null
                ? null
                : json.readValue(stored, SubmitRequest.Agent.class).name();
    }

    private Actor approver(RequestRow row) {
        return acts.of(row.id()).stream()
                .filter(act -> act.kind().equals("approval"))
                .map(CaseAct::by)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .map(organisation::staff)
                .map(staff -> Actor.staff(staff.id(), staff.nameAr()))
                .orElse(Actor.SYSTEM);
    }

    private static Money amount(Map<String, Object> data) {
        return Money.of(new BigDecimal(String.valueOf(data.get(DEDUCTION))));
    }
}
