package org.shubbak.queue.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit stands.
 *
 * @param queueDay the day on which it is served; later than the number's day when it was carried over
 * @param prioritised whether it is called with priority
 * @param confirmed whether the window saw that the claim to priority holds; null until it looked
 * @param window the window that has him, or had him last
 * @param misses how often he did not come when called
 * @param turnReason why he was called before others who came earlier
 */
public record TicketStand(
        TicketState state,
        LocalDate queueDay,
        String line,
        boolean prioritised,
        @Nullable Boolean confirmed,
        @Nullable UUID window,
        @Nullable UUID staff,
        @Nullable Instant firstCalledAt,
        @Nullable Instant calledAt,
        int recalls,
        @Nullable Instant served,
        @Nullable Instant heldSince,
        int heldSeconds,
        @Nullable Instant missed,
        int misses,
        @Nullable Instant away,
        @Nullable Instant ended,
        @Nullable String turnReason) {

    static TicketStand waiting(String line, LocalDate day, boolean prioritised) {
        return new TicketStand(
                TicketState.WAITING,
                day,
                line,
                prioritised,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                0,
                null,
                0,
                null,
                null,
                null);
    }

    TicketStand in(TicketState next) {
        return new TicketStand(
                next,
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

    TicketStand calledTo(UUID to, UUID by, @Nullable String reason, Instant now) {
        return new TicketStand(
                state,
                queueDay,
                line,
                prioritised,
                confirmed,
                to,
                by,
                firstCalledAt == null ? now : firstCalledAt,
                now,
                0,
                served,
                heldSince,
                heldSeconds,
                missed,
                misses,
                away,
                ended,
                reason == null ? turnReason : reason);
    }

    TicketStand recalledAt(Instant now) {
        return new TicketStand(
                state,
                queueDay,
                line,
                prioritised,
                confirmed,
                window,
                staff,
                firstCalledAt,
                now,
                recalls + 1,
                served,
                heldSince,
                heldSeconds,
                missed,
                misses,
                away,
                ended,
                turnReason);
    }

    TicketStand servedAt(Instant now) {
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
                served == null ? now : served,
                heldSince,
                heldSeconds,
                missed,
                misses,
                away,
                ended,
                turnReason);
    }

    TicketStand heldFrom(Instant now) {
        return held(now, heldSeconds);
    }

    TicketStand heldUntil(Instant now) {
        if (heldSince == null) {
            return this;
        }
        long more = Math.max(0, Duration.between(heldSince, now).toSeconds());
        return held(null, heldSeconds + (int) Math.min(more, 86_400));
    }

    private TicketStand held(@Nullable Instant since, int seconds) {
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
                since,
                seconds,
                missed,
                misses,
                away,
                ended,
                turnReason);
    }

    TicketStand missedAt(Instant now) {
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
                now,
                misses + 1,
                away,
                ended,
                turnReason);
    }

    TicketStand awayFrom(Instant now) {
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
                now,
                ended,
                turnReason);
    }

    TicketStand inLine(String other) {
        return new TicketStand(
                state,
                queueDay,
                other,
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

    TicketStand prioritised(boolean now) {
        return new TicketStand(
                state,
                queueDay,
                line,
                now,
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

    TicketStand confirmed(boolean holds) {
        return new TicketStand(
                state,
                queueDay,
                line,
                prioritised,
                holds,
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

    TicketStand leftWindow() {
        return new TicketStand(
                state,
                queueDay,
                line,
                prioritised,
                confirmed,
                null,
                null,
                firstCalledAt,
                calledAt,
                0,
                served,
                heldSince,
                heldSeconds,
                missed,
                misses,
                away,
                ended,
                turnReason);
    }

    TicketStand onDay(LocalDate day) {
        return new TicketStand(
                state,
                day,
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
                null,
                turnReason);
    }

    TicketStand endedAt(Instant now) {
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
                now,
                turnReason);
    }
}
