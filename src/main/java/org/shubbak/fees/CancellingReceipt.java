package org.shubbak.fees;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels a wrong receipt (إيصال ملغى) before the till is closed. The receipt keeps its serial, the cancellation is a
 * new entry, and the bill is due again.
 */
@Component
public class CancellingReceipt {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancellingReceipt(
            JdbcClient jdbc, Refunds refunds, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Cancels the receipt.
     *
     * @param by a manager of the unit who is not the cashier of the receipt
     * @throws Refusal {@code fees.unknown-receipt}, {@code fees.needs-second-person}, {@code fees.other-centre}, {@code
     *     fees.day-closed}, {@code fees.already-cancelled}, {@code fees.reason-needed}
     */
    @Transactional
    public void cancel(String serial, String reason, CurrentStaff by) {
        var why = reason(reason);
        var paid = find(serial);
        if (!by.has(Role.MANAGER) || by.id().equals(paid.cashier)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.needs-second-person");
        }
        if (!by.mayServe(paid.unit)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        holdTillOpen(paid.shift);
        enter(paid, serial, why, by);
        refuseWhenRefunded(paid, serial);
        journal.record(JournalEntry.act(
                by.actor(),
                "fees.receipt-cancelled",
                paid.request,
                paid.unit,
                Map.of("receipt", serial, "reason", why)));
        events.publishEvent(new ReceiptCancelled(new BillId(paid.bill), paid.request, serial));
    }

    private static String reason(String typed) {
        var why = ArabicText.clean(typed, LONGEST_REASON);
        if (why.length() < SHORTEST_REASON) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.reason-needed").at("reason");
        }
        return why;
    }

    private Paid find(String serial) {
        return jdbc.sql("""
                        select p.id, p.bill, b.request, p.unit, p.cashier, p.shift
                        from fees.payment p join fees.bill b on b.id = p.bill
                        where p.serial = :serial
                        """)
                .param("serial", serial)
                .query((row, n) -> new Paid(
                        row.getObject("id", UUID.class),
                        row.getObject("bill", UUID.class),
                        row.getObject("request", UUID.class),
                        new UnitId(row.getString("unit")),
                        new StaffId(row.getObject("cashier", UUID.class)),
                        row.getObject("shift", UUID.class)))
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-receipt"));
    }

    private void refuseWhenRefunded(Paid paid, String serial) {
        if (refunds.touches(paid.bill)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.deposit-refunded", serial);
        }
    }

    private void holdTillOpen(UUID shift) {
        var open = jdbc.sql("select id from fees.shift where id = :id and closed_at is null for update")
                .param("id", shift)
                .query(UUID.class)
                .optional();
        if (open.isEmpty()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.day-closed");
        }
    }

    private void enter(Paid paid, String serial, String why, CurrentStaff by) {
        var freed = jdbc.sql(
                        "update fees.bill set settled_by = null, round = round + 1 where id = :bill and settled_by = :id")
                .param("bill", paid.bill)
                .param("id", paid.id)
                .update();
        if (freed == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.already-cancelled", serial);
        }
        jdbc.sql("""
                        insert into fees.cancellation (payment, reason, cancelled_by, cancelled_at)
                        values (:payment, :reason, :by, :at)
                        """)
                .param("payment", paid.id)
                .param("reason", why)
                .param("by", by.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Paid(UUID id, UUID bill, UUID request, UnitId unit, StaffId cashier, UUID shift) {}
}
