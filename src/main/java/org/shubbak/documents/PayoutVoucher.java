package org.shubbak.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/**
 * What the voucher of a payout (إيصال صرف) says.
 *
 * @param serial the voucher's own number, never reused
 * @param deduction what was kept, with its reason
 * @param method in Arabic words, as {@code نقداً}
 * @param code printed under the sealed QR
 * @param verifyUrl the full address of its public page
 */
public record PayoutVoucher(
        Letterhead letterhead,
        String serial,
        String requestNumber,
        String payee,
        List<Line> lines,
        Money deduction,
        @Nullable String reason,
        Money total,
        String method,
        @Nullable String reference,
        String cashier,
        Instant paidAt,
        String code,
        String verifyUrl) {

    /** One deposit and the receipt it was paid with. */
    public record Line(String labelAr, Money amount, String receipt) {}
}
