package org.shubbak.requests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.fees.Deposit;
import org.shubbak.fees.Established;
import org.shubbak.fees.Refunds;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Money;
import org.shubbak.workflow.ProcedureSteps;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a specialist or inspector establishes to go back ({@code refund}, {@code refundBasis}, {@code refundReceipt},
 * {@code refundYear}) where no deposit of ours stands behind the request. Without either no refund is passed on.
 */
@Component
class EstablishingRefund {

    private static final String AMOUNT = "refund";
    private static final String BASIS = "refundBasis";
    private static final String RECEIPT = "refundReceipt";
    private static final String YEAR = "refundYear";
    private static final Set<String> FINDING = Set.of("review", "inspection");

    private final ProcedureSteps procedures;
    private final Catalogue catalogue;
    private final Deposits deposits;
    private final Refunds refunds;
    private final CaseActs acts;
    private final JsonMapper json;

    EstablishingRefund(
            ProcedureSteps procedures,
            Catalogue catalogue,
            Deposits deposits,
            Refunds refunds,
            CaseActs acts,
            JsonMapper json) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.deposits = deposits;
        this.refunds = refunds;
        this.acts = acts;
        this.json = json;
    }

    /** Complains at {@code data.…}; takes the receipt from the answers where the official typed none. */
    void check(RequestRow row, StepView step, String outcome, Map<String, Object> data, List<FieldError> errors) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        if (!FINDING.contains(step.kind()) || !procedures.paysOut(service.procedure())) {
            return;
        }
        var terms = RefundTerms.of(service, Answers.read(json, row.answers()));
        if (amount(data).isPresent()) {
            established(row, terms, data, amount(data).get(), errors);
        } else if (!StepAnswers.REASONED.contains(outcome) && nothing(row)) {
            errors.add(FieldError.of("data." + AMOUNT, "requests.refund-not-established"));
        }
    }

    private void established(
            RequestRow row, RefundTerms terms, Map<String, Object> data, Money amount, List<FieldError> errors) {
        if (!data.containsKey(BASIS)) {
            errors.add(FieldError.of("data." + BASIS, "requests.text-missing"));
        }
        if (!data.containsKey(RECEIPT) && terms.receipt() != null) {
            data.put(RECEIPT, terms.receipt());
        }
        if (!(data.get(RECEIPT) instanceof String receipt) || isBare(receipt)) {
            errors.add(FieldError.of("data." + RECEIPT, "requests.text-missing"));
        } else if (year(data, terms) == null && !Established.isOurs(receipt)) {
            errors.add(FieldError.of("data." + YEAR, "requests.refund-year-missing"));
        } else if (refunds.isRefunded(row.backOffice(), receipt, year(data, terms))) {
            errors.add(new FieldError("data." + RECEIPT, "fees.already-refunded", List.of(receipt)));
        } else {
            ours(row, terms, receipt, amount, errors);
        }
    }

    /** The year that the official typed, else that of the day which the applicant gave. */
    private static @Nullable Integer year(Map<String, Object> data, RefundTerms terms) {
        var typed = data.get(YEAR);
        if (typed == null && terms.receiptYear() != null) {
            data.put(YEAR, terms.receiptYear());
        }
        var year = data.get(YEAR);
        return year == null ? null : new BigDecimal(year.toString()).intValue();
    }

    /** Something by which one receipt is told from another. */
    private static boolean isBare(String receipt) {
        return ArabicText.fold(receipt).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private void ours(RequestRow row, RefundTerms terms, String receipt, Money amount, List<FieldError> errors) {
        refunds.paid(receipt).ifPresent(paid -> {
            var left = paid.left(terms.overpayment());
            if (!terms.heir() && !deposits.isOf(row, paid.request())) {
                errors.add(FieldError.of("data." + RECEIPT, "requests.refund-of-another"));
            } else if (amount.compareTo(left) > 0) {
                errors.add(new FieldError("data." + AMOUNT, "requests.refund-too-much", List.of(left.toString())));
            }
        });
    }

    private boolean nothing(RequestRow row) {
        return of(row).isEmpty() && deposits.of(row).stream().allMatch(Deposit::given);
    }

    /** What was established last in the case. */
    Optional<Established> of(RequestRow row) {
        return acts.of(row.id()).stream()
                .map(CaseAct::data)
                .filter(data -> data.get(AMOUNT) != null)
                .reduce((before, after) -> after)
                .flatMap(data -> amount(data).map(amount -> established(row, data, amount)));
    }

    private static Established established(RequestRow row, Map<String, Object> data, Money amount) {
        var year = data.get(YEAR);
        return new Established(
                row.backOffice(),
                String.valueOf(data.get(RECEIPT)),
                year == null ? null : new BigDecimal(year.toString()).intValue(),
                String.valueOf(data.get(BASIS)),
                amount);
    }

    private static Optional<Money> amount(Map<String, Object> data) {
        return Optional.ofNullable(data.get(AMOUNT))
                .map(typed -> Money.of(new BigDecimal(typed.toString())))
                .filter(amount -> !amount.isZero());
    }
}
