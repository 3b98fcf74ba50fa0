package org.shubbak.queue.live;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;

/** What a hall and the holder of a ticket are told when they ask now, and not by a stream. */
final class HallNews {

    private static final long STALE = Duration.ofSeconds(25).toNanos();

    private final Feeds feeds;
    private final LiveRounds rounds;
    private final PhoneRounds phones;
    private final DatabaseWatch watch;
    private final Clock clock;

    HallNews(Feeds feeds, LiveRounds rounds, PhoneRounds phones, DatabaseWatch watch, Clock clock) {
        this.feeds = feeds;
        this.rounds = rounds;
        this.phones = phones;
        this.watch = watch;
        this.clock = clock;
    }

    /** @throws HallUnknown when nothing is known */
    HallSnapshot now(UnitId unit) {
        Feed feed = feeds.of(unit);
        LastPicture picture = feed.picture();
        feed.look();
        if (!picture.isCurrent() && !watch.isLost()) {
            rounds.wakeBoards();
            long asked = System.nanoTime();
            feed.news().await(() -> picture.isCurrent() || picture.isReadSince(asked));
        }
        HallSnapshot known = picture.snapshot();
        if (known == null) {
            throw new HallUnknown(unit);
        }
        return known;
    }

    boolean isStale(HallSnapshot known) {
        return watch.isLost() || System.nanoTime() - known.readAt() > STALE;
    }

    PhoneState state(Seen ticket) {
        HallSnapshot known = now(ticket.unit());
        Feed feed = feeds.of(ticket.unit());
        boolean today = ticket.day().equals(CairoTime.today(clock));
        return feed.followers().state(ticket, today && ticket.waits() ? place(feed, ticket, known) : null);
    }

    private Crowd.@Nullable Place place(Feed feed, Seen ticket, HallSnapshot known) {
        Followers followers = feed.followers();
        followers.ask();
        if (!phones.knows(followers) && !watch.isLost()) {
            followers.hurry();
            rounds.wakePhones();
            feed.news().await(() -> phones.knows(followers));
        }
        followers.people().seen(ticket);
        return phones.crowd(followers, known, false).of(ticket.id());
    }
}
