package org.shubbak.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.shubbak.shared.CairoTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it; it begins on a Sunday at half past nine in Cairo. */
@TestConfiguration(proxyBeanMethods = false)
public class HallClock {

    public static final LocalDateTime BEGIN = LocalDateTime.of(2026, 2, 1, 9, 30);

    @Bean
    @Primary
    Hands hallClock() {
        return new Hands();
    }

    /** The clock's hands. */
    public static final class Hands extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>();

        Hands() {
            set(BEGIN);
        }

        public void set(LocalDateTime inCairo) {
            now.set(inCairo.atZone(CairoTime.ZONE).toInstant());
        }

        public void forward(Duration by) {
            now.updateAndGet(at -> at.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
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
}
