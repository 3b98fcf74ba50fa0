package org.shubbak.queue.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;

/**
 * What of a ticket never changes.
 *
 * @param code opens the ticket's page on a phone
 * @param service what the person came for; null for payment and delivery
 * @param requestNumber the request whose paper is collected or whose fee is paid
 * @param arrivedAt when the ticket was taken; it is kept over every transfer and return
 * @param source who gave it: {@code kiosk}, {@code clerk}, {@code appointment}, {@code reserve} or {@code simulation}
 * @param commandKey of the command that took it
 */
public record TicketFacts(
        UUID id,
        PublicCode code,
        UnitId unit,
        TicketNumber number,
        @Nullable String service,
        @Nullable String requestNumber,
        Priority claimed,
        Instant arrivedAt,
        String source,
        String commandKey,
        @Nullable UUID appointment) {}
