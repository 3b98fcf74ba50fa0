package org.shubbak.queue.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.HallChanged;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells everybody who looks at a hall when it changes (بث حي). A change on this node is told as soon as it is committed; one
 * poller a node sees the changes of the others. What is told is read once for all who look, on a virtual thread that
 * exists only meanwhile; nobody who looks holds a connection to the database or a thread.
 */
@Component
public class LiveHalls implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHalls.class);
    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Boards boards;
    private final Crowds crowds;
    private final JdbcClient jdbc;
    private final DatabaseWatch watch;
    private final Map<UnitId, Feed> feeds = new ConcurrentHashMap<>();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private Map<UnitId, Long> versions = Map.of();
    private long lastBeat;
    private @Nullable ScheduledExecutorService poller;

    LiveHalls(Boards boards, Crowds crowds, JdbcClient jdbc, DatabaseWatch watch) {
        this.boards = boards;
        this.crowds = crowds;
        this.jdbc = jdbc;
        this.watch = watch;
    }

    /** Something that can be told to stop looking. */
    public interface Looking extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Lets somebody look at a hall: he is told the picture now and after every change.
     *
     * @param crowd whether he needs to know who waits, too
     */
    public Looking look(UnitId unit, boolean crowd, Consumer<HallNews> told) {
        Feed feed = feeds.computeIfAbsent(unit, id -> new Feed(id, boards, crowds, work));
        Mailbox mailbox = new Mailbox(told, crowd, work);
        feed.add(mailbox);
        return () -> feed.remove(mailbox);
    }

    /** How many look now, at all halls. */
    public int looking() {
        return feeds.values().stream().mapToInt(Feed::size).sum();
    }

    @EventListener
    void on(HallChanged changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    poke(changed.unit());
                }
            });
        } else {
            poke(changed.unit());
        }
    }

    private void poke(UnitId unit) {
        Feed feed = feeds.get(unit);
        if (feed != null) {
            feed.poke();
        }
    }

    /** One round of the poller: what other nodes changed, and a beat by which boards know that they are not stale. */
    private void round() {
        if (feeds.isEmpty() || watch.isLost()) {
            return;
        }
        try {
            Map<UnitId, Long> seen = read();
            seen.forEach((unit, version) -> {
                Feed feed = feeds.get(unit);
                if (feed != null && !version.equals(versions.get(unit)) && !feed.hasTold(version)) {
                    feed.poke();
                }
            });
            versions = seen;
            beat();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("The poller did not reach the database: {}", unreachable.getMessage());
        }
    }

    private void beat() {
        long now = System.nanoTime();
        if (now - lastBeat > BEAT.toNanos()) {
            lastBeat = now;
            feeds.values().forEach(Feed::poke);
        }
    }

    private Map<UnitId, Long> read() {
        return jdbc
                .sql("""
                        SELECT h.unit, h.version + coalesce(sum(w.version), 0) AS version
                        FROM queue.hall h LEFT JOIN queue.service_window w ON w.unit = h.unit
                        GROUP BY h.unit, h.version
                        """)
                .query((row, index) -> Map.entry(new UnitId(row.getString("unit")), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void start() {
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hall-poller").factory());
        poller.scheduleWithFixedDelay(this::round, 0, POLLING.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (poller != null) {
            poller.shutdownNow();
            poller = null;
        }
        feeds.values().forEach(Feed::end);
    }

    @Override
    public boolean isRunning() {
        return poller != null;
    }
}
