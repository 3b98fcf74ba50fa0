package org.shubbak.queue.wait;

import java.time.Duration;
import java.util.List;

/**
 * How long a visit keeps a window busy, from its call to its end.
 *
 * @param spread the standard deviation as a share of the mean
 */
public record Pace(Duration mean, double spread) {

    private static final int WEIGHT_OF_USUAL = 8;
    private static final double LEAST_SPREAD = 0.4;
    private static final double MOST_SPREAD = 1.5;
    private static final long LONGEST = Duration.ofMinutes(60).toSeconds();

    /**
     * From the latest visits; a few visits weigh little against what is usual.
     *
     * @param seconds of the latest visits; longer than an hour counts as an hour, somebody forgot to press the key
     */
    public static Pace of(Duration usual, List<Long> seconds) {
        double sum = usual.toSeconds() * (double) WEIGHT_OF_USUAL;
        for (long one : seconds) {
            sum += within(one);
        }
        double mean = sum / (WEIGHT_OF_USUAL + seconds.size());
        double squares = Math.pow(0.7 * mean, 2) * WEIGHT_OF_USUAL;
        for (long one : seconds) {
            squares += Math.pow(within(one) - mean, 2);
        }
        double spread = Math.sqrt(squares / (WEIGHT_OF_USUAL + seconds.size())) / mean;
        return new Pace(Duration.ofMillis(Math.round(mean * 1000)), Math.clamp(spread, LEAST_SPREAD, MOST_SPREAD));
    }

    private static long within(long seconds) {
        return Math.clamp(seconds, 0, LONGEST);
    }
}
