package org.shubbak.oversight.late;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager says of a late request.
 *
 * @param body the outside body that it waits for, when that is the cause
 * @param owner who has to move it; null for whom the facts propose
 * @param note needed where the cause is not what the facts propose
 * @param promised by when it will be decided
 * @param version of the row that was looked at
 */
public record ExplainDelay(
        String number,
        @Nullable Cause cause,
        @Nullable String body,
        @Nullable UUID owner,
        String note,
        @Nullable LocalDate promised,
        int version) {}
