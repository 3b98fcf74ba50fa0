package org.shubbak.queue.live;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.UnitId;

/**
 * Those who follow their tickets in one hall, and the people of today among whom they stand. A phone is told at once when
 * its holder is called, and otherwise every few seconds.
 */
final class Followers {

    private final UnitId unit;
    private final LastPicture picture;
    private final Signal news;
    private final Phones phones = new Phones();
    private final People people = new People();
    private final CountedCrowd crowd = new CountedCrowd();
    private final RoundTimes times = new RoundTimes();

    Followers(UnitId unit, LastPicture picture, Signal news) {
        this.unit = unit;
        this.picture = picture;
        this.news = news;
    }

    UnitId unit() {
        return unit;
    }

    People people() {
        return people;
    }

    @Nullable
    HallSnapshot snapshot() {
        return picture.snapshot();
    }

    int size() {
        return phones.size();
    }

    /** Somebody wants to know where people stand; what happened while nobody did is unknown. */
    void ask() {
        if (!arePeopleNeeded()) {
            people.doubt(System.nanoTime());
        }
        times.ask();
    }

    /** The phones are told where they stand as soon as may be. */
    void hurry() {
        times.hurry();
    }

    void add(Phone phone) {
        ask();
        phones.add(phone);
        times.hurry();
    }

    void remove(Phone phone) {
        phones.remove(phone);
    }

    /** A ticket moved on this node: its phone is told with the boards. */
    void moved(Seen now) {
        people.seen(now);
        times.move();
        if (now.state() == TicketState.WAITING && phones.follow(now.id())) {
            times.hurry();
        }
    }

    /** Tells those who are at a window or were, of a new snapshot. */
    void tell(HallSnapshot now, boolean changed) {
        now.seen().forEach(people::seen);
        if (phones.size() > 0) {
            now.seen().forEach(one -> tell(one.id()));
        }
        if (changed) {
            times.move();
        }
    }

    private void tell(UUID ticket) {
        Seen seen = phones.follow(ticket) ? people.get(ticket) : null;
        if (seen != null && seen.state() != TicketState.WAITING) {
            phones.tell(ticket, state(seen, null), System.nanoTime());
        }
    }

    PhoneState state(Seen seen, Crowd.@Nullable Place place) {
        HallSnapshot known = picture.snapshot();
        UUID at = seen.window();
        int window = known == null || at == null ? 0 : known.windows().getOrDefault(at, 0);
        return new PhoneState(seen.state(), place, window);
    }

    /** Whether the phones are to be told where they stand. */
    boolean isRoundDue(long now) {
        return arePeopleNeeded() && picture.snapshot() != null && times.isDue(now);
    }

    private boolean arePeopleNeeded() {
        return phones.size() > 0 || times.isAskedFor();
    }

    void beginRound(long now) {
        times.begin(now);
    }

    /**
     * Tells every phone where it stands.
     *
     * @return the tickets of which nothing is known any more
     */
    List<UUID> round(Crowd waiting, long now) {
        List<UUID> unknown = phones.round(ticket -> shown(people.get(ticket), waiting.of(ticket)), now);
        news.raise();
        return unknown;
    }

    private @Nullable PhoneState shown(@Nullable Seen seen, Crowd.@Nullable Place place) {
        if (seen == null) {
            return null;
        }
        boolean waits = seen.state() == TicketState.WAITING;
        return waits && place == null ? null : state(seen, waits ? place : null);
    }

    /** A ticket that was looked for because the hall knew it no more. */
    void found(Seen seen, LocalDate today, long now) {
        boolean waits = seen.state() == TicketState.WAITING;
        boolean ofToday = seen.day().equals(today);
        if (ofToday) {
            people.seen(seen);
        }
        if (ofToday && waits) {
            times.hurry();
        } else {
            phones.tell(seen.id(), state(seen, null), now);
        }
    }

    /** The crowd as of the last change; nobody who tells boards waits for it. */
    Crowd crowd(Supplier<Crowd> count, boolean anew) {
        return crowd.get(count, people::changes, anew);
    }

    void end() {
        phones.end();
    }
}
