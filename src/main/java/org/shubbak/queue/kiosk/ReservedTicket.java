package org.shubbak.queue.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket given while the database could not be reached, as a line of the node's own file.
 *
 * @param key the command's key; the same command sent again gets the same ticket
 */
record ReservedTicket(
        UUID id,
        String code,
        String unit,
        LocalDate day,
        String prefix,
        int number,
        @Nullable String service,
        @Nullable String request,
        String claimed,
        Instant arrivedAt,
        String actor,
        String key) {}
