package org.shubbak.fees;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deposits that go back (استرداد التأمين): which were paid, what is approved to be paid out, and what was. */
@Component
public class Refunds {

    private static final int SHORTEST_REASON = 3;
    private static final int MOST_PENDING = 50;

    private final JdbcClient jdbc;
    private final PayoutRows rows;
    private final Journal journal;
    private final Clock clock;

    Refunds(JdbcClient jdbc, PayoutRows rows, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** The deposits paid on a request, those that went back already too. */
    @Transactional(readOnly = true)
    public List<Deposit> deposits(UUID request) {
        return rows.deposits(request);
    }

    @Transactional(readOnly = true)
    public Optional<PayoutView> find(UUID payout) {
        return rows.byId(payout);
    }

    @Transactional(readOnly = true)
    public Optional<PayoutView> ofRequest(UUID request) {
        return rows.ofRequest(request);
    }

    /** What a cashier typed: the number of the request for the refund. */
    @Transactional(readOnly = true)
    public List<PayoutView> search(String typed) {
        return TypedBillNumber.read(typed)
                .map(number -> rows.byNumber(number.request()))
                .orElse(List.of());
    }

    /** What waits at the cashier's window, the oldest first. */
    @Transactional(readOnly = true)
    public List<PayoutView> pending(CurrentStaff cashier) {
        return rows.pending(cashier.serves(), MOST_PENDING);
    }

    /**
     * Enters what was approved, in the transaction of the approval.
     *
     * @throws Refusal {@code fees.no-deposit} when nothing was paid that may go back, {@code fees.already-refunded},
     *     {@code fees.deduction-too-much}, {@code fees.deduction-reason}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID approve(NewPayout payout) {
        check(payout);
        var id = Ids.next();
        insert(id, payout);
        payout.deposits().forEach(deposit -> take(id, deposit));
        journal.record(JournalEntry.act(
                payout.by(),
                "fees.payout-approved",
                payout.request(),
                payout.unit(),
                Map.of(
                        "payout",
                        id.toString(),
                        "paidIn",
                        payout.paidIn().toString(),
                        "deduction",
                        payout.deduction().toString(),
                        "reason",
                        payout.reason() == null ? "" : payout.reason())));
        return id;
    }

    private static void check(NewPayout payout) {
        if (payout.paidIn().isZero()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.no-deposit");
        }
        var kept = payout.deduction();
        if (kept.isNegative() || kept.compareTo(payout.paidIn()) > 0) {
            throw Refusal.of(
                    Refusal.Kind.INVALID,
                    "fees.deduction-too-much",
                    payout.paidIn().toString());
        }
        var reason = payout.reason() == null ? "" : payout.reason().strip();
        if (!kept.isZero() && reason.length() < SHORTEST_REASON) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.deduction-reason");
        }
    }

    private void insert(UUID id, NewPayout payout) {
        jdbc.sql("""
                        insert into fees.payout (id, request, request_number, unit, payee, paid_in, deduction,
                            deduction_reason, amount, approved_at, approved_by)
                        values (:id, :request, :number, :unit, :payee, :paidIn, :deduction, :reason, :amount, :at, :by)
                        """)
                .param("id", id)
                .param("request", payout.request())
                .param("number", payout.requestNumber())
                .param("unit", payout.unit().value())
                .param("payee", payout.payee())
                .param("paidIn", payout.paidIn().amount())
                .param("deduction", payout.deduction().amount())
                .param("reason", payout.reason(), Types.VARCHAR)
                .param("amount", payout.paidIn().minus(payout.deduction()).amount())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", payout.by().name())
                .update();
    }

    /** The amount is the stored line's, while its bill is settled; of two who take it the database refuses one. */
    private void take(UUID payout, Deposit deposit) {
        try {
            int taken = jdbc.sql("""
                            insert into fees.payout_line (payout, bill, position, amount)
                            select :payout, l.bill, l.position, l.amount
                            from fees.bill b join fees.bill_line l on l.bill = b.id
                            where b.id = :bill and l.position = :position and l.refundable and l.amount = :amount
                                and b.settled_by is not null
                            for share of b
                            """)
                    .param("payout", payout)
                    .param("bill", deposit.bill())
                    .param("position", deposit.position())
                    .param("amount", deposit.amount().amount())
                    .update();
            if (taken == 0) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "fees.no-deposit");
            }
        } catch (DuplicateKeyException twice) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.already-refunded", deposit.receipt());
        }
    }

    /** Whether deposits of a bill went back or are approved to: its receipt is then not cancelled any more. */
    boolean touches(UUID bill) {
        return jdbc.sql("select exists (select from fees.payout_line where bill = :bill)")
                .param("bill", bill)
                .query(Boolean.class)
                .single();
    }
}
