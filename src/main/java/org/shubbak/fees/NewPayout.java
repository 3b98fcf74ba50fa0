package org.shubbak.fees;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;

/**
 * Money approved to go back: deposits, or a sum that an official established.
 *
 * @param request the request for the refund
 * @param deposits what goes back
 * @param established what goes back besides deposits of ours
 * @param deduction what the administration keeps, for example for work at the holder's cost (تنفيذ على حسابه)
 * @param reason why; needed with a deduction
 */
public record NewPayout(
        UUID request,
        String requestNumber,
        UnitId unit,
        String payee,
        List<Deposit> deposits,
        @Nullable Established established,
        Money deduction,
        @Nullable String reason,
        Actor by) {

    public NewPayout {
        deposits = List.copyOf(deposits);
    }

    public Money paidIn() {
        var start = established == null ? Money.ZERO : established.amount();
        return deposits.stream().map(Deposit::amount).reduce(start, Money::plus);
    }
}
