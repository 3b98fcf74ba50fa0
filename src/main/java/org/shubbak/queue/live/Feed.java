package org.shubbak.queue.live;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.UnitId;

/**
 * One hall and all who look at it: the snapshot that was read last, the people of today, the boards and the phones. Boards
 * are told of every snapshot, a phone at once when its holder is called and otherwise every few seconds.
 */
final class Feed {

    static final long BEAT = Duration.ofSeconds(10).toNanos();
    private static final long ROUND = Duration.ofSeconds(4).toNanos();
    private static final long WANTED = Duration.ofSeconds(20).toNanos();

    private final UnitId unit;
    private final Set<Listener> boards = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Set<Phone>> phones = new ConcurrentHashMap<>();
    private final AtomicInteger following = new AtomicInteger();
    private final People people = new People();
    private final long began = System.nanoTime();
    private volatile boolean changed = true;
    private volatile boolean reading;
    private volatile boolean hurried = true;
    private volatile boolean moved = true;
    private volatile long roundAt = began - BEAT;
    private volatile long lookedAt = began - WANTED;
    private volatile long peopleAskedAt = began - WANTED;
    private volatile @Nullable HallSnapshot snapshot;
    private final Object counting = new Object();
    private @Nullable Crowd crowd;
    private long crowdOf = -1;

    Feed(UnitId unit) {
        this.unit = unit;
    }

    UnitId unit() {
        return unit;
    }

    People people() {
        return people;
    }

    @Nullable
    HallSnapshot snapshot() {
        return snapshot;
    }

    int size() {
        return boards.size() + following.get();
    }

    boolean isWatched() {
        return size() > 0 || System.nanoTime() - lookedAt < WANTED;
    }

    boolean needsPeople() {
        return following.get() > 0 || System.nanoTime() - peopleAskedAt < WANTED;
    }

    /** Somebody wants to know now; what happened while nobody looked is unknown. */
    void look() {
        if (!isWatched()) {
            changed = true;
        }
        lookedAt = System.nanoTime();
    }

    void askForPeople() {
        if (!needsPeople()) {
            people.doubt(System.nanoTime());
        }
        peopleAskedAt = System.nanoTime();
    }

    /** The phones are told where they stand as soon as may be. */
    void hurry() {
        hurried = true;
    }

    void add(Listener board) {
        look();
        boards.add(board);
        HallSnapshot known = snapshot;
        if (known != null && isCurrent()) {
            board.say(known.frame());
        }
    }

    void remove(Listener board) {
        boards.remove(board);
    }

    void add(Phone phone) {
        look();
        askForPeople();
        following.incrementAndGet();
        phones.computeIfAbsent(phone.ticket(), id -> ConcurrentHashMap.newKeySet())
                .add(phone);
        hurried = true;
    }

    void remove(Phone phone) {
        phones.computeIfPresent(phone.ticket(), (id, mine) -> {
            if (mine.remove(phone)) {
                following.decrementAndGet();
            }
            return mine.isEmpty() ? null : mine;
        });
    }

    /** Something changed that boards show. */
    void change() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether the snapshot holds all that changed. */
    boolean isCurrent() {
        return !changed && !reading && snapshot != null;
    }

    boolean isReadSince(long moment) {
        HallSnapshot known = snapshot;
        return known != null && known.readAt() - moment >= 0;
    }

    /** What changes from now on is not in the snapshot that is going to be read. */
    void begin() {
        reading = true;
        changed = false;
    }

    /** It could not be read. */
    void fail() {
        changed = true;
        reading = false;
    }

    /** A ticket moved on this node: its phone is told with the boards. */
    void moved(Seen now) {
        people.seen(now);
        moved = true;
        if (now.state() == TicketState.WAITING && phones.containsKey(now.id())) {
            hurried = true;
        }
    }

    /** Tells the boards, then the phones of those who are at a window or were. */
    void tell(HallSnapshot now) {
        HallSnapshot before = snapshot;
        snapshot = now;
        reading = false;
        boards.forEach(board -> board.say(now.frame()));
        now.seen().forEach(people::seen);
        if (!phones.isEmpty()) {
            now.seen().forEach(one -> tellPhones(one.id()));
        }
        moved |= before == null
                || !before.calling().equals(now.calling())
                || before.board().version() != now.board().version();
        synchronized (this) {
            notifyAll();
        }
    }

    private void tellPhones(UUID ticket) {
        Set<Phone> mine = phones.get(ticket);
        Seen seen = mine == null ? null : people.get(ticket);
        if (mine != null && seen != null && seen.state() != TicketState.WAITING) {
            PhoneState state = state(seen, null);
            mine.forEach(phone -> phone.tell(state, System.nanoTime(), BEAT));
        }
    }

    PhoneState state(Seen seen, Crowd.@Nullable Place place) {
        HallSnapshot known = snapshot;
        UUID at = seen.window();
        int window = known == null || at == null ? 0 : known.windows().getOrDefault(at, 0);
        return new PhoneState(seen.state(), place, window);
    }

    /** Whether the phones are to be told where they stand. */
    boolean isRoundDue(long now) {
        if (!needsPeople() || snapshot == null) {
            return false;
        }
        long since = now - roundAt;
        return hurried || since >= BEAT || moved && since >= ROUND;
    }

    void beginRound(long now) {
        hurried = false;
        moved = false;
        roundAt = now;
    }

    /**
     * Tells every phone where it stands.
     *
     * @return the tickets of which nothing is known any more
     */
    List<UUID> round(Crowd waiting, long now) {
        List<UUID> unknown = new ArrayList<>();
        phones.forEach((ticket, mine) -> {
            Seen seen = people.get(ticket);
            Crowd.Place place = waiting.of(ticket);
            if (seen == null || seen.state() == TicketState.WAITING && place == null) {
                endIfOver(ticket, mine, unknown);
            } else {
                PhoneState state = state(seen, seen.state() == TicketState.WAITING ? place : null);
                mine.forEach(phone -> phone.tell(state, now, BEAT));
            }
        });
        synchronized (this) {
            notifyAll();
        }
        return unknown;
    }

    private static void endIfOver(UUID ticket, Set<Phone> mine, List<UUID> unknown) {
        if (mine.stream().allMatch(Phone::isOver)) {
            mine.forEach(Phone::end);
        } else {
            unknown.add(ticket);
        }
    }

    /** A ticket that was looked for because the hall knew it no more. */
    void found(Seen seen, LocalDate today, long now) {
        if (seen.day().equals(today)) {
            people.seen(seen);
            hurried |= seen.state() == TicketState.WAITING;
        }
        if (seen.state() != TicketState.WAITING || !seen.day().equals(today)) {
            phones.getOrDefault(seen.id(), Set.of()).forEach(phone -> phone.tell(state(seen, null), now, BEAT));
        }
    }

    /** The crowd as of the last change; counted once for all who ask, and nobody who tells boards waits for it. */
    Crowd crowd(Supplier<Crowd> count, boolean anew) {
        synchronized (counting) {
            Crowd known = crowd;
            long changes = people.changes();
            if (known == null || anew || changes != crowdOf) {
                known = count.get();
                crowd = known;
                crowdOf = changes;
            }
            return known;
        }
    }

    void end() {
        boards.forEach(Listener::end);
        phones.values().forEach(mine -> mine.forEach(Phone::end));
    }
}
