package org.shubbak.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.fees.BillView;
import org.shubbak.licences.Licence;
import org.shubbak.shared.Bilingual;

/**
 * What an applicant sees of his request without signing in: where it is and whom it waits for, never who has it.
 *
 * @param holderInitials the first letters of the name on the file
 * @param stages the steps so far and the open ones, in order
 * @param dueForRenewal whether the output is near its end and the applicant has been reminded
 * @param missing labels of what the applicant must bring, all at once
 */
public record TrackedRequest(
        String number,
        String trackingKey,
        ServiceDefinition service,
        String unitAr,
        String unitEn,
        String holderInitials,
        RequestState state,
        Instant submittedAt,
        DayLedger ledger,
        List<Stage> stages,
        List<Missing> missing,
        List<BillView> bills,
        @Nullable Licence output,
        boolean dueForRenewal,
        @Nullable String refusalReason,
        @Nullable String refusalBasis) {

    /**
     * One step of the procedure as a citizen reads it.
     *
     * @param body the outside body whose opinion is asked for; null for a step of the unit
     */
    public record Stage(
            String nameAr,
            String nameEn,
            @Nullable Bilingual body,
            String kind,
            boolean open,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** One thing to bring; {@code text} is what the official wrote beside it. */
    public record Missing(String labelAr, String labelEn, String text) {}
}
