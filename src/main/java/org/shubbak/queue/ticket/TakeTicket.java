package org.shubbak.queue.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.Line;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;

/**
 * Somebody wants a ticket.
 *
 * @param kind what he comes for
 * @param service the service, when he comes to file a request
 * @param requestNumber the request whose paper he collects or whose fee he pays
 * @param claimed the ground for priority he names
 * @param source who gives it, see {@link TicketFacts}
 */
public record TakeTicket(
        UnitId unit,
        Line.Kind kind,
        @Nullable ServiceCode service,
        @Nullable String requestNumber,
        Priority claimed,
        String source,
        @Nullable UUID appointment) {

    public static TakeTicket forService(UnitId unit, ServiceCode service, Priority claimed, String source) {
        return new TakeTicket(unit, Line.Kind.INTAKE, service, null, claimed, source, null);
    }

    /** For paying or collecting; the request's number may be unknown. */
    public static TakeTicket forRequest(
            UnitId unit, Line.Kind kind, @Nullable String number, Priority claimed, String source) {
        return new TakeTicket(unit, kind, null, number, claimed, source, null);
    }
}
