package org.shubbak.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/**
 * What the payment receipt (إيصال سداد) says.
 *
 * @param serial the receipt's own number, never reused
 * @param method in Arabic words, as {@code نقداً}
 * @param reference of an electronic payment
 * @param code printed under the QR
 * @param verifyUrl the full address of its public page
 */
public record PaymentReceipt(
        Letterhead letterhead,
        String serial,
        String requestNumber,
        String payer,
        Money total,
        List<Line> lines,
        String method,
        @Nullable String reference,
        String cashier,
        Instant paidAt,
        String code,
        String verifyUrl) {

    /** One purpose and its amount; {@code note} tells how it came about, what it was exempted from, or that it is a deposit. */
    public record Line(String labelAr, Money amount, String note) {

        public Line(String labelAr, Money amount) {
            this(labelAr, amount, "");
        }
    }
}
