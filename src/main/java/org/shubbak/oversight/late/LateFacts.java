package org.shubbak.oversight.late;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a late request when a cause is proposed.
 *
 * @param incomplete whether the applicant still owes what he was asked to bring
 * @param kind the kind of the oldest open step, or of the longest one when all is over; null when there is none
 * @param item the outside body that the step asked
 * @param dealtTo who has it; null for shared windows and undealt steps
 * @param there whether that person is present and active
 * @param superior the head of the unit that decides, or who stands in his place
 */
record LateFacts(
        boolean incomplete,
        @Nullable String kind,
        @Nullable String item,
        boolean pooled,
        @Nullable UUID dealtTo,
        boolean there,
        @Nullable UUID superior) {}
