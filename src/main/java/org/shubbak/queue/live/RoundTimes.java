package org.shubbak.queue.live;

import java.time.Duration;

/** When the phones of a hall are to be told where their holders stand. */
final class RoundTimes {

    private static final long ROUND = Duration.ofSeconds(4).toNanos();
    private static final long WANTED = Duration.ofSeconds(20).toNanos();

    private volatile boolean hurried = true;
    private volatile boolean moved = true;
    private volatile long roundAt = System.nanoTime() - Feed.BEAT;
    private volatile long askedAt = System.nanoTime() - WANTED;

    /** Somebody asks where he stands, without a stream. */
    void ask() {
        askedAt = System.nanoTime();
    }

    boolean isAskedFor() {
        return System.nanoTime() - askedAt < WANTED;
    }

    /** As soon as may be. */
    void hurry() {
        hurried = true;
    }

    /** With the next round: somebody's place may be another. */
    void move() {
        moved = true;
    }

    boolean isDue(long now) {
        long since = now - roundAt;
        return hurried || since >= Feed.BEAT || moved && since >= ROUND;
    }

    void begin(long now) {
        hurried = false;
        moved = false;
        roundAt = now;
    }
}
