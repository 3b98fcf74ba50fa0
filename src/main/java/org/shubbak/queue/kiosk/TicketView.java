package org.shubbak.queue.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shubbak.organisation.Unit;
import org.shubbak.queue.live.Crowd;
import org.shubbak.queue.ticket.TicketState;

/**
 * A ticket as its holder sees it.
 *
 * @param place where he stands; null when he does not wait
 * @param window where he is to go or was; null before the call
 * @param today whether it is called today
 * @param offline whether it was given while the database could not be reached and is not in the line yet
 */
public record TicketView(
        String code,
        String number,
        Unit unit,
        TicketState state,
        LocalDate day,
        Instant arrivedAt,
        Crowd.@Nullable Place place,
        @Nullable Integer window,
        boolean today,
        long graceMinutes,
        boolean offline) {

    /** Whether he should go to the window now. */
    public boolean comeNow() {
        return state == TicketState.CALLED;
    }

    /** Whether he may still give up his place. */
    public boolean mayLeave() {
        return today
                && !offline
                && (state == TicketState.WAITING
                        || state == TicketState.CALLED
                        || state == TicketState.MISSED
                        || state == TicketState.AWAY);
    }

    /** Whether he may say that he is back. */
    public boolean mayComeBack() {
        return today && !offline && (state == TicketState.MISSED || state == TicketState.AWAY);
    }
}
