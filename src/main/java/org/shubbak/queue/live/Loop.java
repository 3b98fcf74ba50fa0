package org.shubbak.queue.live;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A round that is run again when it is woken, or after a while; never sooner than a pause after the last, so that all that
 * happens meanwhile is one round. It has a thread of its own, which the many others of a busy program do not hold up.
 */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final Semaphore woken = new Semaphore(0);
    private final Duration pause;
    private final Duration longest;
    private final Runnable round;
    private final Thread thread;
    private volatile boolean running = true;

    Loop(String name, Duration pause, Duration longest, Runnable round) {
        this.pause = pause;
        this.longest = longest;
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void run() {
        while (running) {
            try {
                boolean called = woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
                round.run();
                LockSupport.parkNanos(called ? pause.toNanos() : 0);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException | Error broken) {
                // Whatever it was: the boards of all halls hang on this thread.
                LOG.warn("A round of {} failed", thread.getName(), broken);
                LockSupport.parkNanos(longest.toNanos());
            }
        }
    }

    void end() {
        running = false;
        thread.interrupt();
    }
}
