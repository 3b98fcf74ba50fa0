package org.shubbak.fees;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.AmountInWords;
import org.shubbak.shared.Money;

/**
 * A payment receipt (إيصال سداد), with its serial of the cashier's unit and year.
 *
 * @param unit the unit whose cashier (أمين الخزينة) took the money
 * @param reference the collecting company's reference of an electronic payment
 */
public record Receipt(
        String serial,
        UUID bill,
        UUID request,
        String requestNumber,
        String unit,
        Method method,
        Money amount,
        @Nullable String reference,
        String cashierName,
        Instant at) {

    /** The amount in words (تفقيط), as the receipt carries it beside the figures. */
    public String inArabicWords() {
        return AmountInWords.arabic(amount);
    }
}
