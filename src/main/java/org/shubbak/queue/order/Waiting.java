package org.shubbak.queue.order;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One who waits (منتظر), as the order sees him: nothing about him but when he came and for what.
 *
 * @param line the prefix of the line he stands in
 * @param prioritised whether one of the grounds for priority holds; which one makes no difference
 */
public record Waiting(UUID ticket, String line, boolean prioritised, Instant arrivedAt) implements Comparable<Waiting> {

    /** How long he has waited; nothing when the clock was set back since he came. */
    public Duration waited(Instant now) {
        return now.isAfter(arrivedAt) ? Duration.between(arrivedAt, now) : Duration.ZERO;
    }

    /** By arrival; of two who came at one moment the one whose ticket was made first. */
    @Override
    public int compareTo(Waiting other) {
        int byArrival = arrivedAt.compareTo(other.arrivedAt);
        return byArrival == 0 ? ticket.compareTo(other.ticket) : byArrival;
    }
}
