package org.shubbak.fees;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a payment with its receipt: the bill is claimed first, so that of two cashiers one finds it paid. */
@Component
class Payments {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final Shifts shifts;
    private final Journal journal;
    private final Clock clock;
    private final Money cashLimit;

    Payments(
            JdbcClient jdbc,
            Receipts receipts,
            Shifts shifts,
            Journal journal,
            Clock clock,
            @Value("${shubbak.fees.cash-limit:500}") String cashLimit) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.shifts = shifts;
        this.journal = journal;
        this.clock = clock;
        this.cashLimit = Money.of(cashLimit);
    }

    Receipt settle(BillView bill, Tender tender, CurrentStaff cashier) {
        refuseWhatDoesNotFit(bill, tender);
        var payment = Ids.next();
        var round = claim(bill, payment);
        var shift = shifts.open(cashier, 1);
        var now = clock.instant();
        var serial =
                receipts.nextSerial(cashier.unit().value(), CairoTime.date(now).getYear());
        var receipt = new Receipt(
                serial,
                bill.id().value(),
                bill.request(),
                bill.requestNumber(),
                cashier.unit().value(),
                tender.method(),
                tender.amount(),
                tender.reference(),
                cashier.nameAr(),
                now);
        insert(payment, round, shift, receipt, tender, cashier);
        record(receipt, tender, bill, cashier);
        return receipt;
    }

    private static void refuseWhatDoesNotFit(BillView bill, Tender tender) {
        switch (bill.state()) {
            case PAID -> throw alreadyPaid(bill);
            case WITHDRAWN -> throw Refusal.of(Refusal.Kind.CONFLICT, "fees.bill-withdrawn", bill.number());
            case DUE -> {
                if (tender.amount().compareTo(bill.total()) != 0) {
                    throw Refusal.of(
                                    Refusal.Kind.INVALID,
                                    "fees.amount-differs",
                                    bill.total().toString())
                            .at("amount");
                }
            }
        }
    }

    private int claim(BillView bill, UUID payment) {
        return jdbc.sql("""
                        update fees.bill set settled_by = :payment
                        where id = :id and settled_by is null and withdrawn_at is null
                        returning round
                        """)
                .param("payment", payment)
                .param("id", bill.id().value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> alreadyPaid(bill));
    }

    private void insert(UUID id, int round, UUID shift, Receipt receipt, Tender tender, CurrentStaff cashier) {
        try {
            jdbc.sql("""
                            insert into fees.payment (id, bill, round, serial, unit, method, amount, reference,
                                reference_use, cash_reason, cashier, cashier_name, shift, paid_at)
                            values (:id, :bill, :round, :serial, :unit, :method, :amount, :reference,
                                1 + (select count(*) from fees.payment p join fees.cancellation c on c.payment = p.id
                                     where p.reference = :reference and p.method = 'ELECTRONIC'),
                                :reason, :cashier, :name, :shift, :at)
                            """)
                    .param("id", id)
                    .param("bill", receipt.bill())
                    .param("round", round)
                    .param("serial", receipt.serial())
                    .param("unit", receipt.unit())
                    .param("method", receipt.method().name())
                    .param("amount", receipt.amount().amount())
                    .param("reference", receipt.reference(), java.sql.Types.VARCHAR)
                    .param("reason", tender.cashReasonAbove(cashLimit), java.sql.Types.VARCHAR)
                    .param("cashier", cashier.id().value())
                    .param("name", cashier.nameAr())
                    .param("shift", shift)
                    .param("at", receipt.at().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.reference-used").at("reference");
        }
    }

    private void record(Receipt receipt, Tender tender, BillView bill, CurrentStaff cashier) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("bill", bill.number());
        detail.put("receipt", receipt.serial());
        detail.put("method", receipt.method().name());
        detail.put("amount", receipt.amount().toString());
        var reason = tender.cashReasonAbove(cashLimit);
        if (reason != null) {
            detail.put("cashAboveLimit", reason);
        }
        journal.record(JournalEntry.act(cashier.actor(), "fees.bill-paid", bill.request(), cashier.unit(), detail));
    }

    private static Refusal alreadyPaid(BillView bill) {
        return Refusal.of(Refusal.Kind.CONFLICT, "fees.bill-already-paid", bill.number());
    }
}
