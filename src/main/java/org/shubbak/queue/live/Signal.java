package org.shubbak.queue.live;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Wakes those who wait for news of one hall; nobody waits longer than three seconds. */
final class Signal {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LOOK_AGAIN_MILLIS = 20;

    synchronized void raise() {
        notifyAll();
    }

    /** Waits until it is done, or patience ends. */
    synchronized void await(BooleanSupplier done) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < patience) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
