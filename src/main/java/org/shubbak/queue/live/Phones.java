package org.shubbak.queue.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The phones that follow tickets of one hall, by ticket: a family may follow one with several. */
final class Phones {

    private final Map<UUID, Set<Phone>> byTicket = new ConcurrentHashMap<>();
    private final AtomicInteger following = new AtomicInteger();

    int size() {
        return following.get();
    }

    boolean follow(UUID ticket) {
        return byTicket.containsKey(ticket);
    }

    void add(Phone phone) {
        following.incrementAndGet();
        byTicket.computeIfAbsent(phone.ticket(), id -> ConcurrentHashMap.newKeySet())
                .add(phone);
    }

    void remove(Phone phone) {
        byTicket.computeIfPresent(phone.ticket(), (id, mine) -> {
            if (mine.remove(phone)) {
                following.decrementAndGet();
            }
            return mine.isEmpty() ? null : mine;
        });
    }

    void tell(UUID ticket, PhoneState state, long now) {
        byTicket.getOrDefault(ticket, Set.of()).forEach(phone -> phone.tell(state, now, Feed.BEAT));
    }

    /**
     * Tells every phone what is answered for its ticket; where nothing is, the phone of a visit that is over is let go.
     *
     * @param state what a ticket's phones are to show; null when it is not known
     * @return the tickets of which nothing is known any more
     */
    List<UUID> round(Function<UUID, @Nullable PhoneState> state, long now) {
        List<UUID> unknown = new ArrayList<>();
        byTicket.forEach((ticket, mine) -> {
            PhoneState shown = state.apply(ticket);
            if (shown != null) {
                mine.forEach(phone -> phone.tell(shown, now, Feed.BEAT));
            } else if (mine.stream().allMatch(Phone::isOver)) {
                mine.forEach(Phone::end);
            } else {
                unknown.add(ticket);
            }
        });
        return unknown;
    }

    void end() {
        byTicket.values().forEach(mine -> mine.forEach(Phone::end));
    }
}
