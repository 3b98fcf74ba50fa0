package org.shubbak.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers kept for a short while; forgets all of them when they grow too many. */
final class Kept<K, V> {

    private static final int MOST = 10_000;

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration time;

    Kept(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
    }

    V get(K key, Function<K, V> load) {
        var now = clock.instant();
        var known = entries.get(key);
        if (known != null && now.isBefore(known.until)) {
            return known.value;
        }
        if (entries.size() >= MOST) {
            entries.clear();
        }
        var value = load.apply(key);
        entries.put(key, new Entry<>(value, now.plus(time)));
        return value;
    }

    void forget(K key) {
        entries.remove(key);
    }

    private record Entry<V>(V value, Instant until) {}
}
