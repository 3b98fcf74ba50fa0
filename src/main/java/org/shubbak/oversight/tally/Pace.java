package org.shubbak.oversight.tally;

import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * How long the finished ones took (المدة), in calendar days, exactly: the smallest number of days within which half, or nine
 * in ten, of those that ended in the span were done. Null where none was.
 *
 * @param own days to the decision in which it was for us to act
 * @param total all days from the filing to the end
 */
public record Pace(Quantiles own, Quantiles total) {

    /** @param p90 the 90th percentile */
    public record Quantiles(
            @Nullable Integer median, @Nullable Integer p90) {}

    static Pace of(NavigableMap<Integer, Long> own, NavigableMap<Integer, Long> total) {
        return new Pace(quantiles(own), quantiles(total));
    }

    private static Quantiles quantiles(NavigableMap<Integer, Long> counts) {
        return new Quantiles(quantile(counts, 50), quantile(counts, 90));
    }

    /** As PostgreSQL's {@code percentile_disc}. */
    private static @Nullable Integer quantile(NavigableMap<Integer, Long> counts, int percent) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long passed = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            passed += count.getValue();
            if (passed * 100 >= all * percent && passed > 0) {
                return count.getKey();
            }
        }
        return null;
    }
}
