package org.shubbak.queue.kiosk;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.device.Device;
import org.shubbak.queue.hall.DatabaseWatch;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.ticket.GivenTicket;
import org.shubbak.queue.ticket.TakeTicket;
import org.shubbak.queue.ticket.TakingTicket;
import org.shubbak.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives tickets at a kiosk whatever happens to the database: it has three seconds to answer, then a number set aside is
 * given. See decision 12.
 */
@Component
public class GivingAtKiosk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GivingAtKiosk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofSeconds(2);

    private final TakingTicket taking;
    private final Reserve reserve;
    private final Halls halls;
    private final DatabaseWatch watch;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ScheduledExecutorService rounds;

    GivingAtKiosk(TakingTicket taking, Reserve reserve, Halls halls, DatabaseWatch watch) {
        this.taking = taking;
        this.reserve = reserve;
        this.halls = halls;
        this.watch = watch;
    }

    /** Somebody stands before the kiosk: numbers are set aside for his hall, if there are none yet today. */
    public void prepare(Device kiosk) {
        if (!watch.isLost()) {
            within(() -> {
                reserve.prepare(halls.of(kiosk.unit()));
                return true;
            });
        }
    }

    /** Why no number is given here now, so that nobody chooses in vain; null when one is. */
    public @Nullable Refusal shut(Device kiosk) {
        try {
            if (!watch.isLost()) {
                within(() -> {
                    taking.requireGiving(kiosk.unit());
                    return true;
                });
            }
            return null;
        } catch (Refusal no) {
            return no;
        }
    }

    /** @throws org.shubbak.shared.Refusal those of {@link TakingTicket#take}, and {@code queue.no-numbers-left} */
    public GivenTicket give(TakeTicket wanted, Device kiosk, String key) {
        GivenTicket given = watch.isLost() ? null : within(() -> taking.take(wanted, kiosk.actor(), key));
        return given != null ? given : reserve.give(wanted, taking.line(wanted), kiosk.actor(), key);
    }

    /** The answer, or null when the database does not answer in time. */
    private <T> @Nullable T within(Callable<T> act) {
        Future<T> running = work.submit(act);
        try {
            return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            running.cancel(true);
            return null;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException failed) {
            return unreachable(failed.getCause());
        }
    }

    private static <T> @Nullable T unreachable(@Nullable Throwable cause) {
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            LOG.warn("The database did not answer the kiosk: {}", cause.getMessage());
            return null;
        }
        throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private void round() {
        try {
            if (!watch.isLost() && !reserve.open().isEmpty()) {
                reserve.bringIn();
            }
        } catch (RuntimeException still) {
            LOG.warn("Tickets wait to be brought into the line: {}", still.getMessage());
        }
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hall-reserve").factory());
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
