package org.shubbak.fees;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
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
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    Refunds(JdbcClient jdbc, PayoutRows rows, Claims claims, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /** The deposits paid on a request, those that went back already too. */
    @Transactional(readOnly = true)
    public List<Deposit> deposits(UUID request) {
        return rows.deposits(request);
    }

    /** What stands behind a receipt of ours that settled a bill; empty for a cancelled one and for those on paper. */
    @Transactional(readOnly = true)
    public Optional<PaidReceipt> paid(String receipt) {
        return claims.paid(receipt);
    }

    /**
     * Whether a sum was approved to go back against this receipt of the unit.
     *
     * @param year of a paper receipt; null where it is not known, for which any year counts
     */
    @Transactional(readOnly = true)
    public boolean isRefunded(UnitId unit, String receipt, @Nullable Integer year) {
        return claims.isTaken(unit, receipt, year);
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
     *     {@code fees.more-than-paid}, {@code fees.deduction-too-much}, {@code fees.deduction-reason}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID approve(NewPayout payout) {
        check(payout);
        var id = Ids.next();
        insert(id, payout);
        payout.deposits().forEach(deposit -> take(id, deposit));
        var established = payout.established();
        if (established != null) {
            claims.take(id, established);
        }
        journal.record(JournalEntry.act(
                payout.by(), "fees.payout-approved", payout.request(), payout.unit(), detail(id, payout)));
        return id;
    }

    private static Map<String, Object> detail(UUID id, NewPayout payout) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("payout", id.toString());
        detail.put("paidIn", payout.paidIn().toString());
        detail.put("deduction", payout.deduction().toString());
        detail.put("reason", payout.reason() == null ? "" : payout.reason());
        var established = payout.established();
        if (established != null) {
            detail.put("receipt", established.receipt());
            detail.put("basis", established.basis());
        }
        return detail;
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
                            for update of b
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
        claims.paid(deposit.receipt()).ifPresent(paid -> Claims.refuseMoreThanPaid(deposit.receipt(), paid));
    }

    /** Whether deposits of a bill went back or are approved to: its receipt is then not cancelled any more. */
    boolean touches(UUID bill) {
        return jdbc.sql("""
                        select exists (select from fees.payout_line where bill = :bill)
                            or exists (select from fees.payout_claim c join fees.payment p on p.id = c.payment
                                       where p.bill = :bill)
                        """).param("bill", bill).query(Boolean.class).single();
    }
}
