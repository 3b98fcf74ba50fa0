package org.shubbak.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock for trying a day out: it begins at a chosen moment and runs faster. Never in production. */
final class FastClock extends Clock {

    private final Instant begin;
    private final int speed;
    private final long started = System.nanoTime();

    FastClock(Instant begin, int speed) {
        this.begin = begin;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        return begin.plus(Duration.ofNanos(System.nanoTime() - started).multipliedBy(speed));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
