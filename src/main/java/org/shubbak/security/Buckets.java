package org.shubbak.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One bucket of tries a key; the keys used longest ago are forgotten first. */
final class Buckets {

    private static final int MOST = 20_000;

    private final long tries;
    private final Duration refill;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(long tries, Duration refill) {
        this.tries = tries;
        this.refill = refill;
    }

    Bucket of(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    unused -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, refill))
                            .build());
        }
    }
}
