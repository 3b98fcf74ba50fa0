package org.shubbak.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of acts by their name, in nanoseconds. */
final class Times {

    private final Map<String, ConcurrentLinkedQueue<Long>> byName = new java.util.concurrent.ConcurrentHashMap<>();

    void add(String name, long nanos) {
        byName.computeIfAbsent(name, unused -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    void clear() {
        byName.clear();
    }

    int count() {
        return byName.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    }

    /** The time in milliseconds below which the given share of all acts stayed. */
    double quantile(double share) {
        return quantile(
                byName.values().stream()
                        .flatMap(ConcurrentLinkedQueue::stream)
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray(),
                share);
    }

    double quantile(String name, double share) {
        return quantile(sorted(name), share);
    }

    int count(String name) {
        return sorted(name).length;
    }

    private long[] sorted(String name) {
        return byName.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    String table() {
        var text = new StringBuilder();
        new TreeMap<>(byName).forEach((name, times) -> {
            var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            text.append("  %-12s %6d   median %7.1f ms   p95 %7.1f ms%n"
                    .formatted(name, sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.95)));
        });
        return text.toString();
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}
