package org.shubbak.oversight.signals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's step-up procedure (1995): of all that is asked about at level q, at most the share q is expected
 * to be chance, over everything that was tested and not over what was shown.
 */
final class FalseDiscovery {

    private FalseDiscovery() {}

    /** For each p-value the smallest q at which it is asked about, in the order given. */
    static double[] adjusted(List<Double> values) {
        int all = values.size();
        List<Integer> largestFirst = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values.get(i)).reversed())
                .toList();
        double[] adjusted = new double[all];
        double least = 1;
        for (int rank = all; rank >= 1; rank--) {
            int at = largestFirst.get(all - rank);
            least = Math.min(least, values.get(at) * all / rank);
            adjusted[at] = least;
        }
        return adjusted;
    }
}
