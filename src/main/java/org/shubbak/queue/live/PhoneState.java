package org.shubbak.queue.live;

import org.jspecify.annotations.Nullable;
import org.shubbak.queue.ticket.TicketState;

/**
 * What a phone shows.
 *
 * @param place where its holder stands; null when he does not wait
 * @param window where he is to go; 0 when he is not called
 */
public record PhoneState(TicketState state, Crowd.@Nullable Place place, int window) {}
