package org.shubbak.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.fees.BillFixtures.key;
import static org.shubbak.fees.BillFixtures.payInCash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Duty;
import org.shubbak.security.People;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestCentre
class PayingTests {

    private static final String UNIT = "SHR-05";

    @Autowired
    private Paying paying;

    @Autowired
    private Bills bills;

    @Autowired
    private Receipts receipts;

    @Autowired
    private SeparationOfDuties separation;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private BillFixtures fixtures;
    private CurrentStaff cashier;

    @BeforeEach
    void aCashier() {
        fixtures = new BillFixtures(bills, transaction);
        cashier = new People(jdbc).someone(UNIT, Role.CASHIER);
    }

    @Test
    void a_bill_is_the_sum_of_its_lines_and_is_paid_with_one_receipt() {
        var bill = fixtures.issued(UNIT, "100", "150.50");
        assertThat(bill.total()).isEqualTo(Money.of("250.50"));
        assertThat(bill.state()).isEqualTo(BillView.State.DUE);
        var receipt = payInCash(paying, bill, cashier);
        assertThat(SerialNumber.read(receipt.serial())).isPresent();
        assertThat(receipt.serial()).startsWith("R-" + UNIT + "-");
        assertThat(receipt.inArabicWords()).contains("مائتان وخمسون");
        assertThat(receipts.find(receipt.serial())).isPresent();
        var paid = bills.find(bill.id()).orElseThrow();
        assertThat(paid.state()).isEqualTo(BillView.State.PAID);
        assertThat(paid.receipt()).isEqualTo(receipt.serial());
        assertThat(paid.lines()).hasSize(2);
    }

    @Test
    void paying_is_the_cashiers_part_in_the_request() {
        var bill = fixtures.issued(UNIT, "100");
        payInCash(paying, bill, cashier);
        assertThat(separation.barredFrom(bill.request(), Duty.REVIEW)).contains(cashier.id());
        var clerk = new People(jdbc).someone(UNIT, Role.CASHIER);
        var another = fixtures.issued(UNIT, "100");
        transaction.executeWithoutResult(status -> separation.take(another.request(), clerk.id(), Duty.INTAKE));
        refused("security.two-duties", () -> payInCash(paying, another, clerk));
        assertThat(bills.find(another.id()).orElseThrow().state()).isEqualTo(BillView.State.DUE);
    }

    @Test
    void a_bill_is_never_paid_twice() {
        var bill = fixtures.issued(UNIT, "100");
        payInCash(paying, bill, cashier);
        refused("fees.bill-already-paid", () -> payInCash(paying, bill, cashier));
    }

    @Test
    void the_same_command_sent_twice_gives_the_first_receipt() {
        var bill = fixtures.issued(UNIT, "100");
        var key = key();
        var first = paying.pay(bill.id(), Method.CASH, bill.total(), null, cashier, key, null);
        var second = paying.pay(bill.id(), Method.CASH, bill.total(), null, cashier, key, null);
        assertThat(second.serial()).isEqualTo(first.serial());
        assertThat(second.amount()).isEqualTo(first.amount());
        assertThat(payments(bill)).isEqualTo(1);
    }

    @Test
    void of_two_cashiers_at_once_exactly_one_takes_the_money() throws Exception {
        var other = new People(jdbc).someone(UNIT, Role.CASHIER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 200; n++) {
                var bill = fixtures.issued(UNIT, "75.25");
                var together = new CyclicBarrier(2);
                List<Future<Boolean>> both = new ArrayList<>();
                for (var who : List.of(cashier, other)) {
                    both.add(threads.submit(() -> {
                        together.await();
                        return tries(() -> payInCash(paying, bill, who));
                    }));
                }
                assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
                assertThat(payments(bill)).isEqualTo(1);
            }
        }
    }

    @Test
    void serials_of_a_unit_and_year_have_no_gaps_even_after_refusals() {
        var unit = "SHR-06";
        var here = new People(jdbc).someone(unit, Role.CASHIER);
        var first = sequence(payInCash(paying, fixtures.issued(unit, "10"), here));
        var reviewer = fixtures.issued(unit, "10");
        transaction.executeWithoutResult(status -> separation.take(reviewer.request(), here.id(), Duty.REVIEW));
        refused("security.two-duties", () -> payInCash(paying, reviewer, here));
        var second = sequence(payInCash(paying, fixtures.issued(unit, "10"), here));
        assertThat(second).isEqualTo(first + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-100", "99.99", "100.01", "1000", "999999999999.99"})
    void an_amount_that_is_not_the_total_is_refused(String amount) {
        var bill = fixtures.issued(UNIT, "100");
        refused(
                "fees.amount-differs",
                () -> paying.pay(bill.id(), Method.CASH, Money.of(amount), null, cashier, key(), null));
    }

    @Test
    void an_electronic_payment_needs_a_reference_that_was_not_used_before() {
        var reference = "TX" + System.nanoTime();
        refused("fees.reference-needed", () -> electronic(fixtures.issued(UNIT, "100"), null));
        refused("fees.reference-needed", () -> electronic(fixtures.issued(UNIT, "100"), "  "));
        electronic(fixtures.issued(UNIT, "100"), reference);
        refused("fees.reference-used", () -> electronic(fixtures.issued(UNIT, "100"), reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "AB\u202e123",
                "a",
                "رقم",
                "12345678901234567890123456789012345678901"
            })
    void a_reference_that_is_not_one_is_refused(String reference) {
        refused("fees.reference-invalid", () -> electronic(fixtures.issued(UNIT, "100"), reference));
    }

    @Test
    void arabic_digits_in_a_reference_are_understood() {
        assertThat(electronic(fixtures.issued(UNIT, "100"), "٩٩" + System.nanoTime())
                        .reference())
                .startsWith("99");
    }

    @Test
    void cash_above_the_limit_is_taken_and_its_reason_recorded() {
        var bill = fixtures.issued(UNIT, "500.01");
        payInCash(paying, bill, cashier);
        assertThat(cashReason(bill)).isEqualTo("no-card");
        assertThat(journal.of(bill.request()))
                .anySatisfy(row -> assertThat(row.detail()).containsEntry("cashAboveLimit", "no-card"));
        var told = fixtures.issued(UNIT, "501");
        paying.pay(told.id(), Method.CASH, told.total(), null, cashier, key(), "الشبكة مقطوعة");
        assertThat(cashReason(told)).isEqualTo("الشبكة مقطوعة");
        var within = fixtures.issued(UNIT, "500");
        payInCash(paying, within, cashier);
        assertThat(cashReason(within)).isNull();
    }

    @Test
    void money_is_taken_by_cashiers_of_the_centre_only() {
        var bill = fixtures.issued(UNIT, "100");
        refused("fees.not-a-cashier", () -> payInCash(paying, bill, new People(jdbc).someone(UNIT, Role.CLERK)));
        refused("fees.other-centre", () -> payInCash(paying, bill, new People(jdbc).someone("SHR-07", Role.CASHIER)));
    }

    @Test
    void what_is_not_a_bill_cannot_be_paid() {
        refused(
                "fees.unknown-bill",
                () -> paying.pay(BillId.next(), Method.CASH, Money.of(1), null, cashier, key(), null));
    }

    @Test
    void a_bill_of_nothing_is_not_issued() {
        refused("fees.nothing-to-pay", () -> fixtures.issued(UNIT, "0"));
    }

    @Test
    void a_withdrawn_bill_is_not_paid_and_a_paid_one_not_withdrawn() {
        var bill = fixtures.issued(UNIT, "100");
        transaction.executeWithoutResult(status -> bills.withdraw(bill.id(), "خطأ في الحساب", cashier.actor()));
        refused("fees.bill-withdrawn", () -> payInCash(paying, bill, cashier));
        var paid = fixtures.issued(UNIT, "100");
        payInCash(paying, paid, cashier);
        refused(
                "fees.bill-already-paid",
                () -> transaction.executeWithoutResult(status -> bills.withdraw(paid.id(), "خطأ", cashier.actor())));
    }

    @Test
    void the_database_refuses_a_second_settling_payment_and_any_change_of_the_ledger() {
        var bill = fixtures.issued(UNIT, "100");
        payInCash(paying, bill, cashier);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into fees.payment (id, bill, round, serial, unit, method, amount, cashier,
                                    cashier_name, shift, paid_at)
                                select uuidv7(), bill, round, serial || 'x', unit, method, amount, cashier,
                                    cashier_name, shift, paid_at
                                from fees.payment where bill = :bill
                                """).param("bill", bill.id().value()).update())
                .isInstanceOf(DuplicateKeyException.class);
        for (var change : List.of(
                "update fees.payment set amount = 1",
                "delete from fees.payment",
                "update fees.bill_line set amount = 1",
                "delete from fees.bill",
                "truncate fees.cancellation")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Receipt electronic(BillView bill, @Nullable String reference) {
        return paying.pay(bill.id(), Method.ELECTRONIC, bill.total(), reference, cashier, key(), null);
    }

    private int payments(BillView bill) {
        return jdbc.sql("select count(*) from fees.payment where bill = :bill")
                .param("bill", bill.id().value())
                .query(Integer.class)
                .single();
    }

    private @Nullable String cashReason(BillView bill) {
        return jdbc.sql("select cash_reason from fees.payment where bill = :bill")
                .param("bill", bill.id().value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static long sequence(Receipt receipt) {
        return SerialNumber.read(receipt.serial()).orElseThrow().seq();
    }

    private static boolean tries(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal no) {
            assertThat(no.code()).isEqualTo("fees.bill-already-paid");
            return false;
        }
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
