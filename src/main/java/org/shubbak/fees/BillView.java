package org.shubbak.fees;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;
import org.shubbak.shared.UnitId;

/**
 * A bill as pages and the API show it.
 *
 * @param number the request's number and the bill's place among its bills, {@code SHR-01-2026-000123-4/1}
 * @param receipt the serial of the receipt that settled it; null while it is due
 */
public record BillView(
        BillId id,
        String number,
        UUID request,
        String requestNumber,
        UnitId unit,
        String purpose,
        Money total,
        State state,
        @Nullable String receipt,
        Instant issuedAt,
        List<BillLine> lines) {

    public BillView {
        lines = List.copyOf(lines);
    }

    BillView with(List<BillLine> itsLines) {
        return new BillView(
                id, number, request, requestNumber, unit, purpose, total, state, receipt, issuedAt, itsLines);
    }

    public enum State {
        /** To be paid (مستحقة). */
        DUE,
        /** Paid in full (مسددة). */
        PAID,
        /** Taken back before payment, for example because a fee statement was corrected. */
        WITHDRAWN
    }
}
