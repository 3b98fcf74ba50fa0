package org.shubbak.fees;

import java.util.UUID;
import org.shubbak.shared.Money;

/**
 * What stands behind a receipt of ours that settled a bill.
 *
 * @param paid the sum of the receipt
 * @param deposits what of it may go back without a reason
 * @param back what went back of it, or is approved to
 */
public record PaidReceipt(UUID request, Money paid, Money deposits, Money back) {

    /** What may still go back: of all that was paid where it was paid by mistake, else of the deposits. */
    public Money left(boolean overpayment) {
        var most = overpayment ? paid : deposits;
        return most.compareTo(back) > 0 ? most.minus(back) : Money.ZERO;
    }
}
