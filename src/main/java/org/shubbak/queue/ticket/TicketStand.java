package org.shubbak.queue.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
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

    private static final int LONGEST_HOLD = 86_400;

    static TicketStand waiting(String line, LocalDate day, boolean prioritised) {
        return new StandChange(line, day, prioritised).stand();
    }

    TicketStand in(TicketState next) {
        return with(change -> change.state = next);
    }

    TicketStand calledTo(UUID to, UUID by, @Nullable String reason, Instant now) {
        return with(change -> {
            change.window = to;
            change.staff = by;
            change.firstCalledAt = firstCalledAt == null ? now : firstCalledAt;
            change.calledAt = now;
            change.recalls = 0;
            change.turnReason = reason == null ? turnReason : reason;
        });
    }

    TicketStand recalledAt(Instant now) {
        return with(change -> {
            change.calledAt = now;
            change.recalls = recalls + 1;
        });
    }

    TicketStand servedAt(Instant now) {
        return with(change -> change.served = served == null ? now : served);
    }

    TicketStand heldFrom(Instant now) {
        return with(change -> change.heldSince = now);
    }

    TicketStand heldUntil(Instant now) {
        if (heldSince == null) {
            return this;
        }
        long more = Math.max(0, Duration.between(heldSince, now).toSeconds());
        return with(change -> {
            change.heldSince = null;
            change.heldSeconds = heldSeconds + (int) Math.min(more, LONGEST_HOLD);
        });
    }

    TicketStand missedAt(Instant now) {
        return with(change -> {
            change.missed = now;
            change.misses = misses + 1;
        });
    }

    TicketStand awayFrom(Instant now) {
        return with(change -> change.away = now);
    }

    TicketStand inLine(String other) {
        return with(change -> change.line = other);
    }

    TicketStand prioritised(boolean now) {
        return with(change -> change.prioritised = now);
    }

    TicketStand confirmed(boolean holds) {
        return with(change -> change.confirmed = holds);
    }

    TicketStand leftWindow() {
        return with(change -> {
            change.window = null;
            change.staff = null;
            change.recalls = 0;
        });
    }

    TicketStand onDay(LocalDate day) {
        return with(change -> {
            change.queueDay = day;
            change.ended = null;
        });
    }

    TicketStand endedAt(Instant now) {
        return with(change -> change.ended = now);
    }

    private TicketStand with(Consumer<StandChange> parts) {
        StandChange change = new StandChange(this);
        parts.accept(change);
        return change.stand();
    }
}
