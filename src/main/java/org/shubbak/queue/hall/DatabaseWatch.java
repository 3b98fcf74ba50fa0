package org.shubbak.queue.hall;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Knows whether the database answers, so that nobody in the hall waits for one that does not. It is asked once a second and
 * given two seconds; after two silences it is lost, and while it is, what was last read is used. It is asked over a
 * connection of its own: a crowd of phones that keeps all others busy is no lost database.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ENOUGH = 2;

    private final DataSource database;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private int silent;
    private volatile boolean lost;
    private volatile @Nullable Connection own;
    private @Nullable ScheduledExecutorService rounds;

    DatabaseWatch(DataSource pool) {
        this.database = DataSourceBuilder.derivedFrom(pool)
                .type(SimpleDriverDataSource.class)
                .build();
    }

    public boolean isLost() {
        return lost;
    }

    /** What the database says, or what was last known of it while it cannot be reached. */
    public <T> T orKept(Supplier<T> read, @Nullable T kept) {
        if (lost && kept != null) {
            return kept;
        }
        try {
            return read.get();
        } catch (DataAccessException | TransactionException unreachable) {
            if (kept == null) {
                throw unreachable;
            }
            return kept;
        }
    }

    /** Asks the database now. */
    void round() {
        Future<Boolean> asked = work.submit(this::answers);
        boolean answers = false;
        try {
            answers = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            asked.cancel(true);
            drop();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
        }
        silent = answers ? 0 : silent + 1;
        boolean lostNow = silent >= ENOUGH;
        if (lostNow != lost) {
            LOG.warn(
                    lostNow
                            ? "The database does not answer; the hall goes on without it"
                            : "The database is back; the hall goes on as usual");
        }
        lost = lostNow;
    }

    private boolean answers() throws SQLException {
        Connection mine = own;
        if (mine == null) {
            mine = database.getConnection();
            if (Thread.currentThread().isInterrupted()) {
                mine.close();
                return false;
            }
            own = mine;
        }
        try (var statement = mine.createStatement();
                var row = statement.executeQuery("SELECT 1")) {
            return row.next();
        }
    }

    /** Also one that hangs: whoever waits in it is woken. */
    private void drop() {
        Connection mine = own;
        own = null;
        if (mine != null) {
            try {
                mine.abort(work);
            } catch (SQLException gone) {
                LOG.debug("The connection was gone: {}", gone.getMessage());
            }
        }
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hall-watch").factory());
        rounds.scheduleWithFixedDelay(this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
        drop();
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
