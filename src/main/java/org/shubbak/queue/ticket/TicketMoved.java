package org.shubbak.queue.ticket;

/**
 * A ticket was taken or changed; told inside the transaction that did it.
 *
 * @param version of the ticket's row after the change
 */
public record TicketMoved(Ticket ticket, int version) {}
