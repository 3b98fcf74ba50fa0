package org.shubbak.fees;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Duty;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A cashier pays a deposit back (صرف التأمين) and gives a voucher with its own serial. */
@Component
public class PayingOut {

    private final Commands commands;
    private final PayoutRows rows;
    private final Receipts receipts;
    private final Shifts shifts;
    private final SeparationOfDuties separation;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayingOut(
            Commands commands,
            PayoutRows rows,
            Receipts receipts,
            Shifts shifts,
            SeparationOfDuties separation,
            JdbcClient jdbc,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commands = commands;
        this.rows = rows;
        this.receipts = receipts;
        this.shifts = shifts;
        this.separation = separation;
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The answer: the voucher's number. */
    public record Voucher(UUID payout, String serial) {}

    /**
     * Pays once; the same command sent again gets the first voucher.
     *
     * @param reference of the transfer; needed for an electronic payout
     * @throws Refusal {@code fees.unknown-payout}, {@code fees.already-paid-out}, {@code fees.not-a-cashier}, {@code
     *     fees.other-centre}, {@code fees.reference-needed}, {@code fees.reference-invalid}, {@code security.two-duties}
     */
    @Transactional
    public Voucher pay(
            UUID payout, Method method, @Nullable String reference, CurrentStaff cashier, String commandKey) {
        if (!cashier.has(Role.CASHIER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.not-a-cashier");
        }
        var fingerprint = Arrays.asList(payout, method, reference);
        return commands.once(
                commandKey, cashier.actor(), fingerprint, Voucher.class, () -> act(payout, method, reference, cashier));
    }

    private Voucher act(UUID id, Method method, @Nullable String reference, CurrentStaff cashier) {
        var payout = rows.byId(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-payout"));
        if (!cashier.mayServe(payout.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        var tender = Tender.of(method, payout.amount(), reference, null);
        var serial = claim(payout, tender, cashier);
        separation.take(payout.request(), cashier.id(), Duty.CASHIER);
        journal.record(JournalEntry.act(
                cashier.actor(),
                "fees.paid-out",
                payout.request(),
                cashier.unit(),
                Map.of(
                        "voucher",
                        serial,
                        "method",
                        method.name(),
                        "amount",
                        payout.amount().toString())));
        events.publishEvent(new PaidOut(id, payout.request(), cashier.id()));
        return new Voucher(id, serial);
    }

    /** The row is claimed before a serial is drawn, so that of two cashiers one finds it paid. */
    private String claim(PayoutView payout, Tender tender, CurrentStaff cashier) {
        var now = clock.instant();
        jdbc.sql("select id from fees.payout where id = :id for update")
                .param("id", payout.id())
                .query()
                .listOfRows();
        if (rows.byId(payout.id()).orElseThrow().isPaid()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.already-paid-out", payout.requestNumber());
        }
        var serial =
                receipts.nextSerial(cashier.unit().value(), CairoTime.date(now).getYear());
        jdbc.sql("""
                        update fees.payout
                        set serial = :serial, method = :method, reference = :reference, cashier = :cashier,
                            cashier_name = :name, shift = :shift, paid_at = :at
                        where id = :id and paid_at is null
                        """)
                .param("serial", serial)
                .param("method", tender.method().name())
                .param("reference", tender.reference(), Types.VARCHAR)
                .param("cashier", cashier.id().value())
                .param("name", cashier.nameAr())
                .param("shift", shifts.open(cashier, 0))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("id", payout.id())
                .update();
        return serial;
    }
}
