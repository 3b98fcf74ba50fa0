package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.fees.BillFixtures.key;
import static org.shubbak.fees.BillFixtures.payInCash;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.People;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class CashierDayTests {

    private static final String UNIT = "SHR-05";

    @Autowired
    private Paying paying;

    @Autowired
    private Bills bills;

    @Autowired
    private CashierDays days;

    @Autowired
    private ClosingDay closing;

    @Autowired
    private CancellingReceipt cancelling;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private BillFixtures fixtures;
    private CurrentStaff cashier;
    private CurrentStaff manager;

    @BeforeEach
    void people() {
        fixtures = new BillFixtures(bills, transaction);
        cashier = new People(jdbc).someone(UNIT, Role.CASHIER);
        manager = new People(jdbc).someone(UNIT, Role.MANAGER);
    }

    @Test
    void a_till_opens_with_its_first_payment_and_closes_with_what_was_counted() {
        assertThat(today().tills()).isEmpty();
        payInCash(paying, fixtures.issued(UNIT, "120.25"), cashier);
        electronic(fixtures.issued(UNIT, "79.75"));
        var day = today();
        assertThat(day.tills()).hasSize(1);
        assertThat(day.total(Method.CASH)).isEqualTo(Money.of("120.25"));
        assertThat(day.total(Method.ELECTRONIC)).isEqualTo(Money.of("79.75"));
        assertThat(day.total()).isEqualTo(Money.of(200));
        var till = day.tills().getFirst();
        refused("fees.difference-needs-note", () -> closing.close(till.id(), Money.of(120), "", cashier));
        assertThat(closing.close(till.id(), Money.of(120), "ربع جنيه ناقص", cashier))
                .isEqualTo(Money.of("-0.25"));
        var closed = today().tills().getFirst();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.difference()).isEqualTo(Money.of("-0.25"));
        refused("fees.unknown-till", () -> closing.close(till.id(), Money.of(120), "مرة أخرى", cashier));
    }

    @Test
    void money_taken_after_the_close_opens_another_till() {
        payInCash(paying, fixtures.issued(UNIT, "10"), cashier);
        closing.close(today().tills().getFirst().id(), Money.of(10), null, cashier);
        payInCash(paying, fixtures.issued(UNIT, "5"), cashier);
        assertThat(today().tills()).hasSize(2);
        assertThat(today().total()).isEqualTo(Money.of(15));
    }

    @Test
    void nobody_closes_the_till_of_another() {
        payInCash(paying, fixtures.issued(UNIT, "10"), cashier);
        var till = today().tills().getFirst().id();
        var other = new People(jdbc).someone(UNIT, Role.CASHIER);
        refused("fees.unknown-till", () -> closing.close(till, Money.of(10), null, other));
        refused("fees.amount-invalid", () -> closing.close(till, Money.of("-10"), null, cashier));
    }

    @Test
    void a_cancelled_receipt_keeps_its_serial_and_its_bill_is_due_again() {
        var bill = fixtures.issued(UNIT, "100");
        var receipt = payInCash(paying, bill, cashier);
        cancelling.cancel(receipt.serial(), "سُجل على طلب آخر", manager);
        assertThat(bills.find(bill.id()).orElseThrow().state()).isEqualTo(BillView.State.DUE);
        assertThat(today().total()).isEqualTo(Money.ZERO);
        assertThat(today().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.serial()).isEqualTo(receipt.serial());
            assertThat(entry.cancelledBecause()).isEqualTo("سُجل على طلب آخر");
        });
        var again = payInCash(paying, bills.find(bill.id()).orElseThrow(), cashier);
        assertThat(again.serial()).isNotEqualTo(receipt.serial());
        refused("fees.already-cancelled", () -> cancelling.cancel(receipt.serial(), "مرة أخرى", manager));
    }

    @Test
    void a_receipt_is_cancelled_by_a_second_person_with_a_reason_and_before_the_close() {
        var receipt = payInCash(paying, fixtures.issued(UNIT, "100"), cashier);
        refused("fees.needs-second-person", () -> cancelling.cancel(receipt.serial(), "خطأ", cashier));
        refused("fees.reason-needed", () -> cancelling.cancel(receipt.serial(), " ", manager));
        var elsewhere = new People(jdbc).someone("SHR-07", Role.MANAGER);
        refused("fees.other-centre", () -> cancelling.cancel(receipt.serial(), "خطأ", elsewhere));
        refused("fees.unknown-receipt", () -> cancelling.cancel("R-NONE", "خطأ", manager));
        closing.close(today().tills().getFirst().id(), Money.of(100), null, cashier);
        refused("fees.day-closed", () -> cancelling.cancel(receipt.serial(), "خطأ", manager));
    }

    @Test
    void a_cashier_who_is_also_manager_does_not_cancel_the_own_receipt() {
        var both = new People(jdbc).someone(UNIT, Role.CASHIER, Role.MANAGER);
        var receipt = payInCash(paying, fixtures.issued(UNIT, "100"), both);
        refused("fees.needs-second-person", () -> cancelling.cancel(receipt.serial(), "خطأ", both));
    }

    @Test
    void the_reference_of_a_cancelled_receipt_may_be_used_for_the_right_bill() {
        var reference = "TX" + System.nanoTime();
        var wrong = fixtures.issued(UNIT, "100");
        var receipt = paying.pay(wrong.id(), Method.ELECTRONIC, wrong.total(), reference, cashier, key(), null);
        cancelling.cancel(receipt.serial(), "طلب آخر", manager);
        var right = fixtures.issued(UNIT, "100");
        paying.pay(right.id(), Method.ELECTRONIC, right.total(), reference, cashier, key(), null);
        var third = fixtures.issued(UNIT, "100");
        refused(
                "fees.reference-used",
                () -> paying.pay(third.id(), Method.ELECTRONIC, third.total(), reference, cashier, key(), null));
    }

    @Test
    void whatever_was_paid_and_cancelled_the_day_adds_up_to_the_bills_that_are_settled() {
        var random = new Random(18_2019);
        List<BillView> made = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            var bill = fixtures.issued(UNIT, amount(random), amount(random));
            made.add(bill);
            if (random.nextInt(4) > 0) {
                var receipt = random.nextBoolean() ? payInCash(paying, bill, cashier) : electronic(bill);
                if (random.nextInt(3) == 0) {
                    cancelling.cancel(receipt.serial(), "خطأ في الإدخال", manager);
                }
            }
        }
        var settled = made.stream()
                .map(bill -> bills.find(bill.id()).orElseThrow())
                .filter(bill -> bill.state() == BillView.State.PAID)
                .map(BillView::total)
                .reduce(Money.ZERO, Money::plus);
        assertThat(today().total()).isEqualTo(settled);
        var cash = today().total(Method.CASH);
        assertThat(closing.close(today().tills().getFirst().id(), cash, null, cashier))
                .isEqualTo(Money.ZERO);
    }

    private static String amount(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2).toPlainString();
    }

    private Receipt electronic(BillView bill) {
        return paying.pay(bill.id(), Method.ELECTRONIC, bill.total(), "E" + key(), cashier, key(), null);
    }

    private CashierDay today() {
        return days.of(cashier.id(), CairoTime.today(clock));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
