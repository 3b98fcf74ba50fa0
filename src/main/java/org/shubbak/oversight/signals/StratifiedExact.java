package org.shubbak.oversight.signals;

import java.util.List;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How probable it is that a person has at least so many hits, if the same kind of case went the same way in his hands as in
 * others', up to a tolerated difference: the exact conditional test of several 2 × 2 tables with a common odds ratio. In each
 * stratum the person's hits follow Fisher's noncentral hypergeometric distribution given the margins, which is the
 * hypergeometric one for odds of 1; their sum is the convolution. Nothing is estimated, so the result holds for any size; it
 * is conservative because counts are discrete.
 */
final class StratifiedExact {

    /** Probabilities below this share of the largest are left out of the sum, and no smaller result is told. */
    static final double SMALLEST = 1e-15;

    private StratifiedExact() {}

    /** A distribution over whole numbers from {@code first} on. */
    private record Masses(int first, double[] of) {

        static final Masses ZERO = new Masses(0, new double[] {1});
    }

    /**
     * @param odds the tolerated odds ratio between this person and the others; 1 for none
     * @return the probability of at least the hits that were seen, at most 1
     */
    static double atLeast(List<Stratum> strata, double odds) {
        Masses sum = Masses.ZERO;
        int seen = 0;
        for (Stratum stratum : strata) {
            seen += stratum.hits();
            sum = convolved(sum, masses(stratum, odds));
        }
        double tail = 0;
        for (int i = sum.of().length - 1; i >= 0 && sum.first() + i >= seen; i--) {
            tail += sum.of()[i];
        }
        return Math.clamp(tail, SMALLEST, 1);
    }

    private static Masses masses(Stratum it, double odds) {
        if (it.tries() == 0 || it.allHits() == 0) {
            return Masses.ZERO;
        }
        var central = HypergeometricDistribution.of(it.allTries(), it.allHits(), it.tries());
        int first = central.getSupportLowerBound();
        double[] weights = new double[central.getSupportUpperBound() - first + 1];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = central.logProbability(first + i) + i * Math.log(odds);
            most = Math.max(most, weights[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - most);
        }
        return trimmed(first, weights);
    }

    private static Masses convolved(Masses one, Masses other) {
        double[] both = new double[one.of().length + other.of().length - 1];
        for (int i = 0; i < one.of().length; i++) {
            for (int j = 0; j < other.of().length; j++) {
                both[i + j] += one.of()[i] * other.of()[j];
            }
        }
        return trimmed(one.first() + other.first(), both);
    }

    /** Without the negligible ends, and with a sum of 1. */
    private static Masses trimmed(int first, double[] weights) {
        double most = 0;
        for (double weight : weights) {
            most = Math.max(most, weight);
        }
        int from = 0;
        int to = weights.length;
        while (weights[from] < most * SMALLEST * 1e-3) {
            from++;
        }
        while (weights[to - 1] < most * SMALLEST * 1e-3) {
            to--;
        }
        double total = 0;
        double[] kept = java.util.Arrays.copyOfRange(weights, from, to);
        for (double weight : kept) {
            total += weight;
        }
        for (int i = 0; i < kept.length; i++) {
            kept[i] /= total;
        }
        return new Masses(first + from, kept);
    }
}
