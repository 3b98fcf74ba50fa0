package org.shubbak.fees;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Role;
import org.shubbak.security.CurrentStaff;
import org.shubbak.security.Duty;
import org.shubbak.security.SeparationOfDuties;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A cashier takes the money of a bill (سداد) and gives a receipt. */
@Component
public class Paying {

    private final Commands commands;
    private final Bills bills;
    private final SeparationOfDuties separation;
    private final Payments payments;
    private final ApplicationEventPublisher events;

    Paying(
            Commands commands,
            Bills bills,
            SeparationOfDuties separation,
            Payments payments,
            ApplicationEventPublisher events) {
        this.commands = commands;
        this.bills = bills;
        this.separation = separation;
        this.payments = payments;
        this.events = events;
    }

    /**
     * Settles the bill; the same command sent again gets the first receipt.
     *
     * @param amount must be the bill's total
     * @param reference the collecting company's reference; needed for an electronic payment, never used before
     * @param cashReason why more than the limit is taken in cash (Law 18/2019); recorded as {@code no-card} when absent
     * @throws Refusal {@code fees.bill-already-paid}, {@code fees.bill-withdrawn}, {@code fees.amount-differs}, {@code
     *     fees.reference-needed}, {@code fees.reference-invalid}, {@code fees.reference-used}, {@code fees.unknown-bill},
     *     {@code fees.other-centre}, {@code fees.not-a-cashier}, {@code security.two-duties}
     */
    @Transactional
    public Receipt pay(
            BillId bill,
            Method method,
            Money amount,
            @Nullable String reference,
            CurrentStaff cashier,
            String commandKey,
            @Nullable String cashReason) {
        if (!cashier.has(Role.CASHIER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.not-a-cashier");
        }
        var tender = Tender.of(method, amount, reference, cashReason);
        var fingerprint = Arrays.asList(bill, method, amount.toString(), tender.reference());
        return commands.once(
                commandKey, cashier.actor(), fingerprint, Receipt.class, () -> settle(bill, tender, cashier));
    }

    private Receipt settle(BillId id, Tender tender, CurrentStaff cashier) {
        var bill = bills.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "fees.unknown-bill"));
        if (!cashier.mayServe(bill.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "fees.other-centre");
        }
        var receipt = payments.settle(bill, tender, cashier);
        separation.take(bill.request(), cashier.id(), Duty.CASHIER);
        events.publishEvent(new BillSettled(id, bill.request(), cashier.id()));
        return receipt;
    }
}
