package org.shubbak.queue.ticket;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A ticket as it was given.
 *
 * @param code opens its page on a phone
 * @param number as it is called, {@code A-017}
 */
public record GivenTicket(UUID id, String code, String number, String line, LocalDate day) {

    static GivenTicket of(Ticket ticket) {
        return new GivenTicket(
                ticket.id(),
                ticket.facts().code().value(),
                ticket.numberText(),
                ticket.stand().line(),
                ticket.stand().queueDay());
    }
}
