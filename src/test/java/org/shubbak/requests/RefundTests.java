package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.fees.CancellingReceipt;
import org.shubbak.fees.CashierDays;
import org.shubbak.fees.Method;
import org.shubbak.fees.PayingOut;
import org.shubbak.fees.PayoutView;
import org.shubbak.fees.Refunds;
import org.shubbak.fees.VoucherPaper;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Deposits that were paid go back once, to whoever paid them, less what an official keeps with a reason. */
@TestCentre
@Import(CaseRun.class)
class RefundTests {

    @Autowired
    private CaseRun run;

    @Autowired
    private RefundRun refund;

    @Autowired
    private Bills bills;

    @Autowired
    private Refunds refunds;

    @Autowired
    private PayingOut paying;

    @Autowired
    private VoucherPaper paper;

    @Autowired
    private CashierDays days;

    @Autowired
    private CancellingReceipt cancelling;

    @Autowired
    private Requests requests;

    private ApplicantDetails citizen;

    @BeforeEach
    void somebodyNew() {
        citizen = People.aCitizen();
    }

    private SubmittedRequest aDeposit() {
        return refund.aDeposit(citizen);
    }

    private StepView aRefundBeforeItsApproval(String named, ApplicantDetails by, Map<String, Object> endorsement) {
        return refund.aRefundBeforeItsApproval(named, by, endorsement);
    }

    private PayoutView approved(String named, Map<String, Object> endorsement) {
        return refund.approved(named, citizen, endorsement);
    }

    private PayingOut.Voucher pay(UUID payout) {
        return paying.pay(payout, Method.CASH, null, run.named("cashier1"), CaseRun.aKey());
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).extracting("code").isEqualTo(code);
    }

    private void refusedAtFiling(String code, String named, ApplicantDetails by) {
        assertThatThrownBy(() -> aRefundBeforeItsApproval(named, by, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(org.shubbak.shared.FieldError::code)
                                .containsExactly(code));
    }

    @Test
    void a_deposit_goes_back_at_the_cashiers_window_less_what_is_kept() {
        var paid = aDeposit();
        var payout = approved(
                paid.number(), Map.of("deduction", "120", "deductionReason", "إصلاح الرصيف على حساب المرخص له"));

        assertThat(payout.paidIn()).isEqualTo(Money.of("500"));
        assertThat(payout.amount()).isEqualTo(Money.of("380"));
        assertThat(refunds.pending(run.named("cashier1")))
                .extracting(PayoutView::id)
                .contains(payout.id());
        refused("fees.not-paid-out", () -> paper.print(payout, run.named("cashier1")));

        var voucher = pay(payout.id());

        assertThat(voucher.serial()).startsWith("R-SHR-01-");
        assertThat(requests.get(payout.requestNumber()).state()).isEqualTo(RequestState.FINISHED);
        assertThat(run.openSteps(payout.request())).isEmpty();
        var done = refunds.find(payout.id()).orElseThrow();
        byte[] pdf = paper.print(done, run.named("cashier1"));
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var day = days.of(run.named("cashier1").id(), java.time.LocalDate.now(CairoTime.ZONE));
        assertThat(day.out()).anySatisfy(out -> {
            assertThat(out.serial()).isEqualTo(voucher.serial());
            assertThat(out.amount()).isEqualTo(Money.of("380"));
        });
        assertThat(day.cashInHand()).isEqualTo(day.total(Method.CASH).minus(day.paidOut(Method.CASH)));
        assertThat(refunds.pending(run.named("cashier1")))
                .extracting(PayoutView::id)
                .doesNotContain(payout.id());
    }

    @Test
    void a_deposit_never_goes_back_twice_and_its_receipt_is_not_cancelled_afterwards() {
        var paid = aDeposit();
        var receipt = bills.of(paid.id()).stream()
                .filter(bill -> bill.purpose().equals("statement"))
                .map(BillView::receipt)
                .findFirst()
                .orElseThrow();
        var payout = approved(receipt, Map.of());
        assertThat(payout.amount()).isEqualTo(Money.of("500"));
        pay(payout.id());

        refused("fees.already-paid-out", () -> pay(payout.id()));
        refusedAtFiling("requests.refund-nothing-left", paid.number(), citizen);
        refused("fees.deposit-refunded", () -> cancelling.cancel(receipt, "خطأ في المبلغ", run.named("manager1")));
    }

    @Test
    void nobody_gets_the_deposit_of_somebody_else() {
        var paid = aDeposit();
        refusedAtFiling("requests.refund-of-another", paid.number(), People.aCitizen());
    }

    @Test
    void more_than_the_deposit_is_never_kept_and_nothing_without_a_reason() {
        var paid = aDeposit();
        var greedy = aRefundBeforeItsApproval(
                paid.number(), citizen, Map.of("deduction", "500.01", "deductionReason", "سبب"));
        refused("fees.deduction-too-much", () -> run.act(greedy, "approve"));
        assertThatThrownBy(() -> aRefundBeforeItsApproval(paid.number(), citizen, Map.of("deduction", "5")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(org.shubbak.shared.FieldError::field)
                                .containsExactly("data.deductionReason"));
    }

    @Test
    void of_two_approvals_at_once_one_gets_the_deposit() throws Exception {
        var paid = aDeposit();
        var first = aRefundBeforeItsApproval(paid.number(), citizen, Map.of());
        var second = aRefundBeforeItsApproval(paid.number(), citizen, Map.of());
        assertThat(atOnce(() -> run.act(first, "approve"), () -> run.act(second, "approve")))
                .isEqualTo(1);
    }

    @Test
    void of_two_cashiers_at_once_one_pays() throws Exception {
        var payout = approved(aDeposit().number(), Map.of());
        assertThat(atOnce(() -> pay(payout.id()), () -> pay(payout.id()), () -> pay(payout.id())))
                .isEqualTo(1);
    }

    @SafeVarargs
    private static int atOnce(Callable<Object>... acts) throws Exception {
        try (var pool = Executors.newFixedThreadPool(acts.length)) {
            int done = 0;
            for (var one : List.of(acts).stream()
                    .map(act -> pool.submit(() -> {
                        try {
                            act.call();
                            return true;
                        } catch (Refusal overtaken) {
                            return false;
                        }
                    }))
                    .toList()) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }
}
