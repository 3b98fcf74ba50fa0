package org.shubbak.queue.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stand with some of its parts changed; lives no longer than the change. */
final class StandChange {

    TicketState state = TicketState.WAITING;
    LocalDate queueDay;
    String line;
    boolean prioritised;

    @Nullable
    Boolean confirmed;

    @Nullable
    UUID window;

    @Nullable
    UUID staff;

    @Nullable
    Instant firstCalledAt;

    @Nullable
    Instant calledAt;

    int recalls;

    @Nullable
    Instant served;

    @Nullable
    Instant heldSince;

    int heldSeconds;

    @Nullable
    Instant missed;

    int misses;

    @Nullable
    Instant away;

    @Nullable
    Instant ended;

    @Nullable
    String turnReason;

    /** Of somebody who has just come. */
    StandChange(String line, LocalDate queueDay, boolean prioritised) {
        this.line = line;
        this.queueDay = queueDay;
        this.prioritised = prioritised;
    }

    StandChange(TicketStand from) {
        this(from.line(), from.queueDay(), from.prioritised());
        state = from.state();
        confirmed = from.confirmed();
        window = from.window();
        staff = from.staff();
        firstCalledAt = from.firstCalledAt();
        calledAt = from.calledAt();
        recalls = from.recalls();
        served = from.served();
        heldSince = from.heldSince();
        heldSeconds = from.heldSeconds();
        missed = from.missed();
        misses = from.misses();
        away = from.away();
        ended = from.ended();
        turnReason = from.turnReason();
    }

    TicketStand stand() {
        return new TicketStand(
                state,
                queueDay,
                line,
                prioritised,
                confirmed,
                window,
                staff,
                firstCalledAt,
                calledAt,
                recalls,
                served,
                heldSince,
                heldSeconds,
                missed,
                misses,
                away,
                ended,
                turnReason);
    }
}
