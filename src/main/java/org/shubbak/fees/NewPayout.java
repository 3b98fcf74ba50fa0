package org.shubbak.fees;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;

/**
 * Deposits approved to go back.
 *
 * @param request the request for the refund
 * @param deposits what goes back
 * @param deduction what the administration keeps, for example for work at the holder's cost (تنفيذ على حسابه)
 * @param reason why; needed with a deduction
 */
public record NewPayout(
        UUID request,
        String requestNumber,
        UnitId unit,
        String payee,
        List<Deposit> deposits,
        Money deduction,
        @Nullable String reason,
        Actor by) {

    public NewPayout {
        deposits = List.copyOf(deposits);
    }

    public Money paidIn() {
        return deposits.stream().map(Deposit::amount).reduce(Money.ZERO, Money::plus);
    }
}
