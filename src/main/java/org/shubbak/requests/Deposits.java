package org.shubbak.requests;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shubbak.fees.Deposit;
import org.shubbak.fees.NewPayout;
import org.shubbak.fees.Receipts;
import org.shubbak.fees.Refunds;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Organisation;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Money;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The deposits that a request asks back: those paid on the applicant's own earlier requests which its answers name, by
 * the request's number, the receipt's or the licence's.
 */
@Component
class Deposits {

    private static final String DEDUCTION = "deduction";
    private static final String REASON = "deductionReason";

    private final Requests requests;
    private final Licences licences;
    private final Receipts receipts;
    private final Refunds refunds;
    private final CaseActs acts;
    private final Organisation organisation;
    private final JsonMapper json;

    Deposits(
            Requests requests,
            Licences licences,
            Receipts receipts,
            Refunds refunds,
            CaseActs acts,
            Organisation organisation,
            JsonMapper json) {
        this.requests = requests;
        this.licences = licences;
        this.receipts = receipts;
        this.refunds = refunds;
        this.acts = acts;
        this.organisation = organisation;
        this.json = json;
    }

    /** All that were paid, those that went back already too. */
    List<Deposit> of(RequestRow row) {
        return earlier(row).stream()
                .flatMap(id -> refunds.deposits(id).stream())
                .toList();
    }

    /** Enters the payout that the head has approved, less what an official said is to be kept. */
    void approve(RequestRow row, StepView step) {
        var open = of(row).stream().filter(deposit -> !deposit.given()).toList();
        var kept = acts.of(row.id()).stream()
                .filter(act -> act.data().get(DEDUCTION) != null)
                .reduce((before, after) -> after);
        refunds.approve(new NewPayout(
                row.id(),
                row.number(),
                step.receivingUnit(),
                row.holderName(),
                open,
                kept.map(Deposits::amount).orElse(Money.ZERO),
                kept.map(act -> act.data().get(REASON)).map(Object::toString).orElse(null),
                approver(row)));
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

    private static Money amount(CaseAct act) {
        return Money.of(new BigDecimal(String.valueOf(act.data().get(DEDUCTION))));
    }

    private Set<UUID> earlier(RequestRow row) {
        var found = new LinkedHashSet<UUID>();
        for (var answer : Answers.read(json, row.answers()).values()) {
            if (answer instanceof String text && !text.isBlank()) {
                named(text).ifPresent(found::add);
            }
        }
        found.removeIf(
                id -> id.equals(row.id()) || !requests.get(id).applicant().equals(row.applicant()));
        return found;
    }

    private Optional<UUID> named(String text) {
        return requests.find(text)
                .map(RequestRow::id)
                .or(() -> receipts.find(text.strip()).map(receipt -> receipt.request()))
                .or(() -> LicenceNumber.read(text).flatMap(licences::byNumber).map(licence -> licence.request()));
    }
}
