package org.shubbak.fees;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;

/**
 * A payout (صرف) as pages and its voucher show it.
 *
 * @param paidIn the deposits together
 * @param amount what goes over the counter: the deposits less the deduction
 * @param serial the voucher's number; null until it is paid
 */
public record PayoutView(
        UUID id,
        UUID request,
        String requestNumber,
        UnitId unit,
        String payee,
        Money paidIn,
        Money deduction,
        @Nullable String reason,
        Money amount,
        Instant approvedAt,
        String approvedBy,
        @Nullable String serial,
        @Nullable Method method,
        @Nullable String reference,
        @Nullable String cashierName,
        @Nullable Instant paidAt,
        List<Line> lines) {

    /** One deposit, with the receipt it was paid with. */
    public record Line(String labelAr, String labelEn, Money amount, String requestNumber, String receipt) {}

    public PayoutView {
        lines = List.copyOf(lines);
    }

    public boolean isPaid() {
        return serial != null;
    }
}
