package org.shubbak.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/**
 * The answer to a submission: what the receipt (إيصال استلام) says.
 *
 * @param trackingPath path and key that open the tracking page without typing
 * @param bill what is to be paid before work begins; null when nothing is
 * @param missing keys of required documents that were not shown
 */
public record SubmittedRequest(
        UUID id,
        String number,
        LocalDate due,
        String trackingPath,
        @Nullable BillDue bill,
        List<String> missing) {

    /** The bill made with the submission. */
    public record BillDue(UUID id, Money total) {}
}
