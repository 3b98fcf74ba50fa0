package org.shubbak.platform.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real case made ready for copying.
 *
 * @param columns per table its columns as a list
 * @param lines per table the rows, each a list of columns, null for an SQL null
 * @param slots what each of the copy's own words is
 * @param acts how many acts the case had, the first being the submission
 * @param end how the case stands
 * @param waits between which acts the clock waited
 * @param rounds how often the applicant was asked to complete the file
 * @param asker the post of who asked him; empty when nobody did
 */
record Stencil(
        String service,
        Map<String, String> columns,
        Map<String, List<List<@Nullable List<Piece>>>> lines,
        List<Slot> slots,
        int acts,
        End end,
        DueRule rule,
        List<Wait> waits,
        int rounds,
        String asker) {

    /** The clock stood from one act to another. */
    record Wait(int from, int to) {}

    /** How a case stands at the end of its stencil. */
    enum End {
        FINISHED,
        REFUSED,
        OPEN
    }

    /**
     * A word that every copy has for itself.
     *
     * @param meaning the word in the real case; for people their post, for a shift the amount that was paid
     */
    record Slot(Kind kind, String meaning, int act) {}

    enum Kind {
        ID,
        REQUEST_NUMBER,
        RECEIPT_NUMBER,
        LICENCE_NUMBER,
        LICENCE_CODE,
        TRACKING_KEY,
        IDENTITY_HASH,
        NATIONAL_ID,
        MASKED_ID,
        COMPANY_HASH,
        COMMERCIAL_REGISTER,
        TAX_NUMBER,
        COMPANY_NAME,
        FOLDED_COMPANY_NAME,
        NAME,
        FOLDED_NAME,
        PHONE,
        PHONE_END,
        REFERENCE,
        SHIFT,
        STAFF_ID,
        STAFF_NAME,
        UNIT,
        BACK_OFFICE,
        CHANNEL
    }
}
