package org.shubbak.queue.live;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.PublicCode;

/**
 * The tickets of a hall today. They are read whole now and then; what happens meanwhile, here or seen at the windows, is
 * laid over it, and of two sights of a ticket the later version holds, in whatever order they come.
 */
final class People {

    private static final long LONG_AGO = Duration.ofDays(1).toNanos();

    private final Map<UUID, Seen> byId = new HashMap<>();
    private final List<Seen> meanwhile = new ArrayList<>();
    private final Set<UUID> endedBefore = new HashSet<>();
    private @Nullable LocalDate day;
    private boolean reading;
    private long readAt;
    private long changes;

    /** The whole is going to be read: what is seen from now on is laid over it. */
    synchronized void begin() {
        reading = true;
        meanwhile.clear();
    }

    /** What was read, as of the last {@link #begin()}. */
    synchronized void replace(LocalDate today, List<Seen> open, long at) {
        List<Seen> justEnded = byId.values().stream()
                .filter(one -> one.state().ended() && !endedBefore.contains(one.id()))
                .toList();
        byId.clear();
        day = today;
        open.forEach(this::put);
        meanwhile.forEach(this::put);
        keepEnded(justEnded);
        meanwhile.clear();
        reading = false;
        readAt = at;
        changes++;
    }

    /** Whose visit has just ended stays known until the next reading: an older sight of him may still be on its way. */
    private void keepEnded(List<Seen> justEnded) {
        endedBefore.clear();
        justEnded.forEach(one -> {
            endedBefore.add(one.id());
            put(one);
        });
    }

    synchronized void seen(Seen now) {
        if (reading) {
            meanwhile.add(now);
        }
        if (day != null) {
            put(now);
        }
    }

    private void put(Seen now) {
        Seen before = byId.get(now.id());
        if (before != null && before.version() >= now.version()) {
            return;
        }
        byId.put(now.id(), now);
        changes++;
    }

    synchronized @Nullable Seen get(UUID ticket) {
        return byId.get(ticket);
    }

    /** Found by walking through all: for when nothing better can be asked. */
    synchronized @Nullable Seen get(PublicCode code) {
        return byId.values().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Whether the whole was read for this day and not before the moment. */
    synchronized boolean isKnown(LocalDate today, long since) {
        return today.equals(day) && readAt - since >= 0;
    }

    /** Grows with every change. */
    synchronized long changes() {
        return changes;
    }

    synchronized List<Waiting> waiting() {
        return byId.values().stream()
                .filter(one -> one.state() == TicketState.WAITING && one.day().equals(day))
                .map(Seen::waiting)
                .toList();
    }

    /** Nobody looked for a while, so that something may have been missed; it stays what was known last. */
    synchronized void doubt(long now) {
        readAt = now - LONG_AGO;
    }
}
