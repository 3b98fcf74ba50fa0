package org.shubbak.oversight.signals;

import java.util.List;

/** The common odds ratio of several 2 × 2 tables (Mantel and Haenszel 1959). */
final class MantelHaenszel {

    /** One-sided 95 %. */
    private static final double Z = 1.645;

    private MantelHaenszel() {}

    /**
     * How large the odds ratio between a person and the others may well be: the upper end of the one-sided 95 % interval with
     * the variance of Robins, Breslow and Greenland (1986). Infinite where the tables cannot bound it.
     */
    static double upper(List<Stratum> strata) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (Stratum it : strata) {
            double all = it.allTries();
            double hits = it.hits();
            double misses = it.tries() - hits;
            double othersHits = it.othersHits();
            double othersMisses = it.othersTries() - othersHits;
            double p = (hits + othersMisses) / all;
            double q = (misses + othersHits) / all;
            double forIt = hits * othersMisses / all;
            double against = misses * othersHits / all;
            r += forIt;
            s += against;
            pr += p * forIt;
            mixed += p * against + q * forIt;
            qs += q * against;
        }
        if (r == 0 || s == 0) {
            return s == 0 ? Double.POSITIVE_INFINITY : 1;
        }
        double variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
        return r / s * Math.exp(Z * Math.sqrt(variance));
    }
}
