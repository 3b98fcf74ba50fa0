package org.shubbak.queue.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The news of one hall. However many changes come while one is being read, they are read together once; who waits is read
 * at most every few seconds.
 */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final long CROWD_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long NOTHING = -1;
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final UnitId unit;
    private final Boards boards;
    private final Crowds crowds;
    private final ExecutorService work;
    private final Set<Mailbox> mailboxes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger crowdWanted = new AtomicInteger();
    private final Object lock = new Object();
    private final Object telling = new Object();
    private boolean reading;
    private boolean again;
    private long crowdRead;
    private @Nullable Crowd crowd;
    private @Nullable HallNews latest;
    private long latestRead;
    private volatile long told = NOTHING;

    Feed(UnitId unit, Boards boards, Crowds crowds, ExecutorService work) {
        this.unit = unit;
        this.boards = boards;
        this.crowds = crowds;
        this.work = work;
    }

    /** Somebody new is told at once what was told last, as long as it is fresh; the others are not told again. */
    void add(Mailbox mailbox) {
        synchronized (telling) {
            if (mailboxes.add(mailbox) && mailbox.needsCrowd()) {
                crowdWanted.incrementAndGet();
            }
            HallNews known = latest;
            boolean holds = known != null && System.nanoTime() - latestRead < FRESH_NANOS;
            if (known != null && holds && (known.crowd() != null || !mailbox.needsCrowd())) {
                mailbox.put(known);
                return;
            }
        }
        poke();
    }

    void remove(Mailbox mailbox) {
        if (mailboxes.remove(mailbox) && mailbox.needsCrowd()) {
            crowdWanted.decrementAndGet();
        }
    }

    /** Whether what others changed up to this version was told already, because it was changed here. */
    boolean hasTold(long version) {
        return told == version;
    }

    int size() {
        return mailboxes.size();
    }

    void end() {
        mailboxes.forEach(mailbox -> mailbox.put(HallNews.END));
    }

    void poke() {
        if (mailboxes.isEmpty()) {
            return;
        }
        synchronized (lock) {
            again = true;
            if (reading) {
                return;
            }
            reading = true;
        }
        work.execute(this::read);
    }

    private void read() {
        while (true) {
            synchronized (lock) {
                if (!again) {
                    reading = false;
                    return;
                }
                again = false;
            }
            try {
                tell(news());
            } catch (DataAccessException | TransactionException unreachable) {
                LOG.debug("No news of {}: {}", unit, unreachable.getMessage());
            } catch (RuntimeException broken) {
                LOG.warn("No news of {}", unit, broken);
            }
        }
    }

    private void tell(HallNews news) {
        BoardPicture board = news.board();
        told = board == null ? NOTHING : board.version();
        synchronized (telling) {
            latest = news;
            latestRead = System.nanoTime();
            mailboxes.forEach(mailbox -> mailbox.put(news));
        }
    }

    private HallNews news() {
        long now = System.nanoTime();
        if (crowdWanted.get() > 0 && (crowd == null || now - crowdRead > CROWD_NANOS)) {
            crowd = crowds.of(unit);
            crowdRead = now;
        }
        return new HallNews(boards.of(unit), crowd);
    }
}
