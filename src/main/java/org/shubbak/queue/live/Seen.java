package org.shubbak.queue.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.queue.ticket.TicketMoved;
import org.shubbak.queue.ticket.TicketNumber;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;

/**
 * A ticket as it was last seen.
 *
 * @param given the day of its number
 * @param day the day on which it is served
 * @param window the window that has it or had it last
 * @param version of its row: of two sights the one with the greater version is the later
 */
public record Seen(
        UUID id,
        PublicCode code,
        UnitId unit,
        String prefix,
        int number,
        LocalDate given,
        LocalDate day,
        String line,
        boolean prioritised,
        Instant arrivedAt,
        TicketState state,
        @Nullable UUID window,
        int version) {

    static Seen of(TicketMoved moved) {
        Ticket ticket = moved.ticket();
        TicketNumber number = ticket.facts().number();
        return new Seen(
                ticket.id(),
                ticket.facts().code(),
                ticket.facts().unit(),
                number.prefix(),
                number.number(),
                number.day(),
                ticket.stand().queueDay(),
                ticket.stand().line(),
                ticket.stand().prioritised(),
                ticket.facts().arrivedAt(),
                ticket.state(),
                ticket.stand().window(),
                moved.version());
    }

    /** The number as it is called on its day. */
    public String text() {
        return new TicketNumber(prefix, number, given).text(day);
    }

    boolean waits() {
        return state == TicketState.WAITING;
    }

    Waiting waiting() {
        return new Waiting(id, line, prioritised, arrivedAt);
    }
}
