package org.shubbak.verification;

import java.time.Instant;
import org.shubbak.fees.ReceiptSheet;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.PublicCode;

/** The answer to a check of a payment receipt: genuine, and perhaps cancelled since. */
public record ReceiptVerdict(PublicCode code, ReceiptSheet sheet, Unit unit, Instant checkedAt) {

    public boolean cancelled() {
        return sheet.isCancelled();
    }
}
