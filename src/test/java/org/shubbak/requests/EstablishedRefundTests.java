package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.fees.PayoutView;
import org.shubbak.fees.Refunds;
import org.shubbak.fees.VoucherPaper;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.ProcedureSteps;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Overpayments, deposits older than the system and what heirs ask for are paid at the till; the rest at filing refused. */
@TestCentre
@Import(CaseRun.class)
class EstablishedRefundTests {

    private static final String OVERPAID = "REV-009";
    private static final String DEPOSIT = "REV-010";

    @Autowired
    private CaseRun run;

    @Autowired
    private RefundRun refund;

    @Autowired
    private Bills bills;

    @Autowired
    private Refunds refunds;

    @Autowired
    private VoucherPaper paper;

    @Autowired
    private ProcedureSteps procedures;

    private final ApplicantDetails citizen = People.aCitizen();

    private static String aPaperReceipt() {
        return "ع.ح " + UUID.randomUUID().toString().substring(0, 13);
    }

    private SubmittedRequest file(String service, ApplicantDetails by, Map<String, Object> answered) {
        var usual = run.aSubmission(service);
        var answers = new LinkedHashMap<>(usual.answers());
        answers.putAll(answered);
        return run.submit(new SubmitRequest(
                usual.service(), usual.unit(), usual.channel(), by, null, answers, usual.documents(), null));
    }

    private List<FieldError> refusedAtFiling(String service, ApplicantDetails by, Map<String, Object> answered) {
        return catchThrowableOfType(Refusal.class, () -> file(service, by, answered))
                .errors();
    }

    private List<FieldError> refusedAtReview(StepView review, Map<String, Object> data) {
        return catchThrowableOfType(Refusal.class, () -> run.act(review, "forward", data))
                .errors();
    }

    private static Map<String, Object> established(String amount) {
        return Map.of("refund", amount, "refundBasis", "سدد الرسم مرتين كما في دفتر 33 ع.ح", "refundYear", "2024");
    }

    private StepView review(SubmittedRequest request) {
        return run.until(request.id(), "review");
    }

    private StepView beforeApproval(SubmittedRequest request, Map<String, Object> data) {
        run.act(review(request), "forward", data);
        return run.until(request.id(), "approval");
    }

    private PayoutView approved(SubmittedRequest request, Map<String, Object> data) {
        run.act(beforeApproval(request, data), "approve");
        return refunds.ofRequest(request.id()).orElseThrow();
    }

    private String receiptOf(SubmittedRequest paid) {
        return bills.of(paid.id()).stream()
                .filter(bill -> bill.purpose().equals("statement"))
                .map(BillView::receipt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_overpayment_on_a_paper_receipt_is_established_and_paid_at_the_till() {
        var receipt = aPaperReceipt();
        var asked = file(OVERPAID, citizen, Map.of("receipt_no", receipt));

        assertThat(refusedAtReview(review(asked), Map.of()))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("data.refund", "requests.refund-not-established"));
        var payout = approved(asked, established("720"));

        assertThat(payout.amount()).isEqualTo(Money.of("720"));
        assertThat(payout.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.receipt()).contains(receipt));
        assertThat(run.toTheEnd(asked.id())).isEqualTo(RequestState.FINISHED);
        assertThat(paper.print(refunds.find(payout.id()).orElseThrow(), run.named("cashier1")))
                .isNotEmpty();
    }

    @Test
    void a_paper_receipt_goes_back_once_however_its_number_is_typed() {
        var receipt = aPaperReceipt();
        approved(file(DEPOSIT, citizen, paperReceipt(receipt)), established("3000"));

        assertThat(refusedAtFiling(DEPOSIT, People.aCitizen(), paperReceipt(receipt.replace(' ', '-'))))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("form.receipt_no", "fees.already-refunded"));
    }

    private static Map<String, Object> paperReceipt(String number) {
        return Map.of("receipt_no", number, "paid_on", "2024-05-05");
    }

    @Test
    void a_paper_receipt_of_the_same_number_in_another_years_book_is_another_receipt() {
        var receipt = aPaperReceipt();
        var day = "paid_on";
        approved(
                file(DEPOSIT, citizen, Map.of("receipt_no", receipt, day, "2024-03-01")),
                Map.of("refund", "3000", "refundBasis", "تأمين مسدد في دفتر 33 ع.ح"));

        assertThat(refusedAtFiling(DEPOSIT, citizen, Map.of("receipt_no", receipt, day, "2024-11-30")))
                .extracting(FieldError::code)
                .containsExactly("fees.already-refunded");
        var other = file(DEPOSIT, citizen, Map.of("receipt_no", receipt, day, "2025-03-01"));
        assertThat(refusedAtReview(review(other), established("3000")))
                .as("the official corrected the year to that of the first")
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("data.refundReceipt", "fees.already-refunded"));
        assertThat(approved(other, Map.of("refund", "3000", "refundBasis", "تأمين مسدد في دفتر 33 ع.ح"))
                        .amount())
                .isEqualTo(Money.of("3000"));
    }

    @Test
    void of_two_approvals_of_one_paper_receipt_at_once_one_wins() throws Exception {
        var receipt = aPaperReceipt();
        var first = beforeApproval(file(DEPOSIT, citizen, Map.of("receipt_no", receipt)), established("100"));
        var second = beforeApproval(file(DEPOSIT, citizen, Map.of("receipt_no", receipt)), established("100"));
        List<Callable<Boolean>> both = List.of(() -> approves(first), () -> approves(second));
        try (var pool = Executors.newFixedThreadPool(2)) {
            int won = 0;
            for (var one : pool.invokeAll(both)) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private boolean approves(StepView approval) {
        try {
            run.act(approval, "approve");
            return true;
        } catch (Refusal overtaken) {
            assertThat(overtaken.code()).isEqualTo("fees.already-refunded");
            return false;
        }
    }

    @Test
    void somebody_elses_deposit_is_refused_at_filing_but_an_heir_gets_it() {
        var receipt = receiptOf(refund.aDeposit(citizen));
        var stranger = People.aCitizen();

        assertThat(refusedAtFiling(DEPOSIT, stranger, Map.of("receipt_no", receipt)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("form.receipt_no", "requests.refund-of-another"));
        var heir = file(
                DEPOSIT, stranger, Map.of("receipt_no", receipt, "capacity", "heir", "depositor", "السيد عبد الله"));
        var payout = approved(heir, Map.of());

        assertThat(payout.amount()).isEqualTo(Money.of("500"));
        assertThat(payout.payee()).contains("وريث السيد عبد الله");
    }

    @Test
    void what_went_back_already_or_was_never_a_deposit_is_refused_at_filing() {
        var receipt = receiptOf(refund.aDeposit(citizen));
        approved(file(DEPOSIT, citizen, Map.of("receipt_no", receipt)), Map.of());
        var noDeposit = run.submitAndPay("BLD-016");
        var fee = bills.of(noDeposit.id()).getFirst().receipt();
        var asked = Map.<String, Object>of("receipt_no", fee, "capacity", "heir", "depositor", "السيد عبد الله");

        assertThat(refusedAtFiling(DEPOSIT, citizen, Map.of("receipt_no", receipt)))
                .extracting(FieldError::code)
                .containsExactly("requests.refund-nothing-left");
        assertThat(refusedAtFiling(DEPOSIT, citizen, asked))
                .extracting(FieldError::code)
                .containsExactly("requests.refund-no-deposit");
    }

    @Test
    void no_more_than_was_paid_goes_back_of_a_receipt_of_ours() {
        var receipt = receiptOf(refund.aDeposit(citizen));
        var asked = file(OVERPAID, citizen, Map.of("receipt_no", receipt));

        assertThat(refusedAtReview(review(asked), established("600.01")))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("data.refund", "requests.refund-too-much"));
        assertThat(approved(asked, established("600")).amount()).isEqualTo(Money.of("600"));
        assertThat(refusedAtFiling(DEPOSIT, citizen, Map.of("receipt_no", receipt)))
                .extracting(FieldError::code)
                .containsExactly("requests.refund-nothing-left");
    }

    @Test
    void a_deduction_is_kept_of_what_was_established_too_and_never_more() {
        var asked = file(OVERPAID, citizen, Map.of("receipt_no", aPaperReceipt()));
        var data = new LinkedHashMap<>(established("720"));
        data.put("deduction", "20");
        data.put("deductionReason", "مقاصة مع رسم نظافة مستحق");

        assertThat(approved(asked, data).amount()).isEqualTo(Money.of("700"));
    }

    @Test
    void a_sum_without_a_reason_or_in_parts_of_a_piastre_is_refused_at_its_field() {
        var asked = file(OVERPAID, citizen, Map.of("receipt_no", aPaperReceipt()));
        assertThat(refusedAtReview(review(asked), Map.of("refund", "10")))
                .extracting(FieldError::field)
                .containsExactly("data.refundBasis");
        assertThat(refusedAtReview(review(asked), Map.of("refund", "10.001", "refundBasis", "زيادة")))
                .extracting(FieldError::field)
                .contains("data.refund");
        assertThat(refusedAtReview(review(asked), Map.of("refund", "10", "refundBasis", "زيادة", "refundYear", "2999")))
                .extracting(FieldError::field)
                .containsExactly("data.refundYear");
    }

    @Test
    void every_procedure_with_a_payout_counts_as_a_refund() {
        assertThat(procedures.paysOut("refund")).isTrue();
        assertThat(procedures.paysOut("statement")).isFalse();
    }
}
