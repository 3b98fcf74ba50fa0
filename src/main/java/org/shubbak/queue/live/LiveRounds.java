package org.shubbak.queue.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Halls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The threads that tell: one reads all halls that changed at once and tells their boards, another tells the phones, a third
 * sees what other nodes changed.
 */
final class LiveRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRounds.class);
    private static final Duration BOARDS_PAUSE = Duration.ofMillis(60);
    private static final Duration PHONES_PAUSE = Duration.ofMillis(100);
    private static final Duration PHONES_LONGEST = Duration.ofMillis(200);
    private static final Duration POLLING = Duration.ofMillis(500);

    private final Feeds feeds;
    private final BoardsReading reading;
    private final PhoneRounds phones;
    private final Halls halls;
    private final DatabaseWatch watch;
    private final List<Loop> loops = new ArrayList<>();
    private volatile @Nullable Loop boardsLoop;
    private volatile @Nullable Loop phonesLoop;
    private long lastBeat = System.nanoTime();

    LiveRounds(Feeds feeds, BoardsReading reading, PhoneRounds phones, Halls halls, DatabaseWatch watch) {
        this.feeds = feeds;
        this.reading = reading;
        this.phones = phones;
        this.halls = halls;
        this.watch = watch;
    }

    void begin() {
        Loop boards = new Loop("hall-boards", BOARDS_PAUSE, POLLING, this::tellBoards);
        Loop rounds = new Loop("hall-phones", PHONES_PAUSE, PHONES_LONGEST, this::tellPhones);
        boardsLoop = boards;
        phonesLoop = rounds;
        loops.addAll(List.of(boards, rounds, new Loop("hall-poller", POLLING, POLLING, this::poll)));
    }

    void end() {
        loops.forEach(Loop::end);
        loops.clear();
    }

    boolean areRunning() {
        return !loops.isEmpty();
    }

    void wakeBoards() {
        wake(boardsLoop);
    }

    void wakePhones() {
        wake(phonesLoop);
    }

    private static void wake(@Nullable Loop loop) {
        if (loop != null) {
            loop.wake();
        }
    }

    private void tellBoards() {
        List<Feed> due = feeds.all().stream().filter(Feed::isDue).toList();
        if (due.isEmpty() || watch.isLost()) {
            return;
        }
        due.forEach(feed -> feed.picture().begin());
        try {
            read(due).forEach(snapshot -> feeds.of(snapshot.unit()).tell(snapshot));
        } catch (DataAccessException | TransactionException unreachable) {
            due.forEach(feed -> feed.picture().fail());
            LOG.debug("No news of {} halls: {}", due.size(), unreachable.getMessage());
        } catch (RuntimeException | Error broken) {
            due.forEach(feed -> feed.picture().fail());
            throw broken;
        }
    }

    /** A hall that nobody has set up yet is set up when it is looked at first, and not by all who look. */
    private Collection<HallSnapshot> read(List<Feed> due) {
        due.stream().filter(feed -> feed.snapshot() == null).map(Feed::unit).forEach(halls::of);
        return reading.read(due.stream().map(Feed::unit).toList());
    }

    private void tellPhones() {
        if (!watch.isLost()) {
            try {
                phones.round(feeds.all().stream().map(Feed::followers).toList());
            } catch (DataAccessException | TransactionException unreachable) {
                LOG.debug("No news for phones: {}", unreachable.getMessage());
            }
        }
    }

    /** What other nodes changed, and a beat by which boards know that they are not stale. */
    private void poll() {
        if (watch.isLost() || feeds.all().stream().noneMatch(Feed::isWatched)) {
            return;
        }
        try {
            reading.versions().forEach((unit, version) -> {
                Feed feed = feeds.known(unit);
                HallSnapshot known = feed == null ? null : feed.snapshot();
                if (feed != null && known != null && known.board().version() != version) {
                    feed.picture().change();
                }
            });
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("The poller did not reach the database: {}", unreachable.getMessage());
        }
        beat();
        wakeBoards();
    }

    private void beat() {
        long now = System.nanoTime();
        if (now - lastBeat > Feed.BEAT) {
            lastBeat = now;
            feeds.all().forEach(feed -> feed.picture().change());
        }
    }
}
