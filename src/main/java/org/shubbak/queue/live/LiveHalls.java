package org.shubbak.queue.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.HallChanged;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.ticket.TicketMoved;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells everybody who looks at a hall when it changes (بث حي). One thread reads all halls that changed at once and tells
 * their boards; another tells the phones; a third sees what other nodes changed. What is shown comes from the snapshots in
 * memory: whoever looks holds neither a connection to the database nor a thread, and costs none when he comes. See
 * decision 21.
 */
@Component
public class LiveHalls implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHalls.class);
    private static final Duration BOARDS_PAUSE = Duration.ofMillis(60);
    private static final Duration PHONES_PAUSE = Duration.ofMillis(100);
    private static final Duration PHONES_LONGEST = Duration.ofMillis(200);
    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long STALE = Duration.ofSeconds(25).toNanos();

    private final BoardsReading reading;
    private final PhoneRounds phones;
    private final Lookups lookups;
    private final Halls halls;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final LiveDatabase database;
    private final Map<UnitId, Feed> feeds = new ConcurrentHashMap<>();
    private final List<Loop> loops = new ArrayList<>();
    private volatile @Nullable Loop boardsLoop;
    private volatile @Nullable Loop phonesLoop;
    private long lastBeat = System.nanoTime();

    LiveHalls(
            BoardsReading reading,
            PhoneRounds phones,
            Lookups lookups,
            Halls halls,
            DatabaseWatch watch,
            Clock clock,
            LiveDatabase database) {
        this.reading = reading;
        this.phones = phones;
        this.lookups = lookups;
        this.halls = halls;
        this.watch = watch;
        this.clock = clock;
        this.database = database;
    }

    /** Something that can be told to stop looking. */
    public interface Looking extends AutoCloseable {
        @Override
        void close();
    }

    /** Lets a board look at a hall: it is told the picture now and after every change. */
    public Looking look(UnitId unit, Listener board) {
        Feed feed = feed(unit);
        feed.add(board);
        wake(boardsLoop);
        return () -> feed.remove(board);
    }

    /** Lets a phone follow a ticket: it is told where its holder stands, and at once when he is called. */
    public Looking follow(Seen ticket, Function<PhoneState, Frame> words, Listener listener) {
        Feed feed = feed(ticket.unit());
        Phone phone = new Phone(ticket.id(), words, listener);
        if (!ticket.day().equals(CairoTime.today(clock))) {
            phone.tell(feed.state(ticket, null), System.nanoTime(), Feed.BEAT);
            return () -> {};
        }
        feed.add(phone);
        feed.people().seen(ticket);
        wake(boardsLoop);
        wake(phonesLoop);
        return () -> feed.remove(phone);
    }

    /** How many look now, at all halls. */
    public int looking() {
        return feeds.values().stream().mapToInt(Feed::size).sum();
    }

    /** How many statements were asked of the database so far for all who look. */
    public long statements() {
        return database.statements();
    }

    /**
     * The hall as it is now; as it was last known while the database cannot be reached.
     *
     * @throws HallUnknown when nothing is known
     */
    public HallSnapshot now(UnitId unit) {
        Feed feed = feed(unit);
        feed.look();
        if (!feed.isCurrent() && !watch.isLost()) {
            wake(boardsLoop);
            long asked = System.nanoTime();
            await(feed, () -> feed.isCurrent() || feed.isReadSince(asked));
        }
        HallSnapshot known = feed.snapshot();
        if (known == null) {
            throw new HallUnknown(unit);
        }
        return known;
    }

    /** Whether what is known of a hall is too old to be shown as current. */
    public boolean isStale(HallSnapshot known) {
        return watch.isLost() || System.nanoTime() - known.readAt() > STALE;
    }

    /**
     * The ticket with this code, as it is now; as it was last seen while the database cannot be reached.
     *
     * @throws HallUnknown when neither can be said
     */
    public Optional<Seen> find(PublicCode code) {
        if (!watch.isLost()) {
            try {
                Optional<Seen> found = lookups.find(code).join();
                found.ifPresent(one -> feed(one.unit()).people().seen(one));
                return found;
            } catch (CompletionException unreachable) {
                LOG.debug("A ticket could not be looked for: {}", unreachable.getMessage());
            }
        }
        Seen known = feeds.values().stream()
                .map(feed -> feed.people().get(code))
                .filter(one -> one != null)
                .findFirst()
                .orElseThrow(() -> new HallUnknown(code));
        return Optional.of(known);
    }

    /** The tickets with these codes, looked for together; none of those of which nothing can be said now. */
    public Map<PublicCode, Seen> find(Collection<PublicCode> codes) {
        Map<PublicCode, CompletableFuture<Optional<Seen>>> asked = new LinkedHashMap<>();
        codes.forEach(code -> asked.put(code, lookups.find(code)));
        Map<PublicCode, Seen> found = new LinkedHashMap<>();
        asked.forEach((code, answer) ->
                answer.exceptionally(unreachable -> Optional.empty()).join().ifPresent(one -> found.put(code, one)));
        return found;
    }

    /** What the phone of this ticket shows now. */
    public PhoneState state(Seen ticket) {
        HallSnapshot known = now(ticket.unit());
        Feed feed = feed(ticket.unit());
        boolean today = ticket.day().equals(CairoTime.today(clock));
        return feed.state(ticket, today && ticket.waits() ? place(feed, ticket, known) : null);
    }

    private Crowd.@Nullable Place place(Feed feed, Seen ticket, HallSnapshot known) {
        feed.askForPeople();
        if (!phones.knows(feed) && !watch.isLost()) {
            feed.hurry();
            wake(phonesLoop);
            await(feed, () -> phones.knows(feed));
        }
        feed.people().seen(ticket);
        return phones.crowd(feed, known, false).of(ticket.id());
    }

    private static void await(Feed feed, BooleanSupplier done) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        synchronized (feed) {
            while (!done.getAsBoolean() && System.nanoTime() < patience) {
                try {
                    feed.wait(20);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private Feed feed(UnitId unit) {
        return feeds.computeIfAbsent(unit, Feed::new);
    }

    @EventListener
    void on(TicketMoved moved) {
        Feed feed = feeds.get(moved.ticket().facts().unit());
        if (feed != null) {
            Seen seen = Seen.of(moved);
            afterCommit(() -> feed.moved(seen));
        }
    }

    @EventListener
    void on(HallChanged changed) {
        Feed feed = feeds.get(changed.unit());
        if (feed != null) {
            afterCommit(() -> change(feed));
        }
    }

    private static void afterCommit(Runnable act) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    act.run();
                }
            });
        } else {
            act.run();
        }
    }

    private void change(Feed feed) {
        feed.change();
        if (feed.isWatched()) {
            wake(boardsLoop);
        }
    }

    private void tellBoards() {
        List<Feed> due = feeds.values().stream()
                .filter(feed -> feed.isChanged() && feed.isWatched())
                .toList();
        if (due.isEmpty() || watch.isLost()) {
            return;
        }
        due.forEach(Feed::begin);
        try {
            read(due).forEach(snapshot -> feed(snapshot.unit()).tell(snapshot));
        } catch (DataAccessException | TransactionException unreachable) {
            due.forEach(Feed::fail);
            LOG.debug("No news of {} halls: {}", due.size(), unreachable.getMessage());
        } catch (RuntimeException | Error broken) {
            due.forEach(Feed::fail);
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
                phones.round(feeds.values());
            } catch (DataAccessException | TransactionException unreachable) {
                LOG.debug("No news for phones: {}", unreachable.getMessage());
            }
        }
    }

    /** What other nodes changed, and a beat by which boards know that they are not stale. */
    private void poll() {
        if (watch.isLost() || feeds.values().stream().noneMatch(Feed::isWatched)) {
            return;
        }
        try {
            reading.versions().forEach((unit, version) -> {
                Feed feed = feeds.get(unit);
                HallSnapshot known = feed == null ? null : feed.snapshot();
                if (feed != null && known != null && known.board().version() != version) {
                    feed.change();
                }
            });
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("The poller did not reach the database: {}", unreachable.getMessage());
        }
        beat();
        wake(boardsLoop);
    }

    private void beat() {
        long now = System.nanoTime();
        if (now - lastBeat > Feed.BEAT) {
            lastBeat = now;
            feeds.values().forEach(Feed::change);
        }
    }

    private static void wake(@Nullable Loop loop) {
        if (loop != null) {
            loop.wake();
        }
    }

    @Override
    public void start() {
        Loop boards = new Loop("hall-boards", BOARDS_PAUSE, POLLING, this::tellBoards);
        Loop rounds = new Loop("hall-phones", PHONES_PAUSE, PHONES_LONGEST, this::tellPhones);
        boardsLoop = boards;
        phonesLoop = rounds;
        loops.addAll(List.of(boards, rounds, new Loop("hall-poller", POLLING, POLLING, this::poll)));
    }

    @Override
    public void stop() {
        loops.forEach(Loop::end);
        loops.clear();
        feeds.values().forEach(Feed::end);
    }

    @Override
    public boolean isRunning() {
        return !loops.isEmpty();
    }
}
