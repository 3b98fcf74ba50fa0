package org.shubbak.fees;

import java.time.Year;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Money;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.UnitId;
import org.springframework.transaction.support.TransactionTemplate;

/** Bills of requests that exist only for one test. */
public final class BillFixtures {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 400_000_000 + 500_000_000);

    private final Bills bills;
    private final TransactionTemplate transaction;

    public BillFixtures(Bills bills, TransactionTemplate transaction) {
        this.bills = bills;
        this.transaction = transaction;
    }

    public static NewBill aBill(String unit, String... amounts) {
        var number = SerialNumber.of(unit, Year.now().getValue(), NEXT.incrementAndGet());
        var lines = List.of(amounts).stream()
                .map(amount -> new BillLine("fee", "رسم نظر", "Examination fee", Money.of(amount), "القانون ١١٩"))
                .toList();
        return new NewBill(Ids.next(), number.value(), new UnitId(unit), "upfront", lines, Actor.SYSTEM);
    }

    public BillView issued(String unit, String... amounts) {
        return issued(aBill(unit, amounts));
    }

    public BillView issued(NewBill bill) {
        var id = transaction.execute(status -> bills.issue(bill));
        return bills.find(id).orElseThrow();
    }

    /** A key no other command has. */
    public static String key() {
        return Ids.next().toString();
    }

    static Receipt payInCash(Paying paying, BillView bill, CurrentStaff cashier) {
        return paying.pay(bill.id(), Method.CASH, bill.total(), null, cashier, key(), null);
    }
}
