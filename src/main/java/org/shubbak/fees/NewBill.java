package org.shubbak.fees;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;

/**
 * A demand for payment (مطالبة) about to be issued.
 *
 * @param purpose {@code upfront} for what is due with the submission, the moment of payment of a fee statement
 *     made later: {@code statement}, {@code inspection}, {@code decision} …
 * @param payer whom the receipt names; null when the request's number is to stand for him
 */
public record NewBill(
        UUID request,
        String requestNumber,
        UnitId unit,
        String purpose,
        List<BillLine> lines,
        Actor by,
        @Nullable String payer) {

    public NewBill {
        lines = List.copyOf(lines);
    }

    public NewBill(UUID request, String requestNumber, UnitId unit, String purpose, List<BillLine> lines, Actor by) {
        this(request, requestNumber, unit, purpose, lines, by, null);
    }

    public Money total() {
        return lines.stream().map(BillLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
