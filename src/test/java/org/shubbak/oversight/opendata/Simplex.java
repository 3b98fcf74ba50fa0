package org.shubbak.oversight.opendata;

/**
 * Maximises a linear objective under {@code rows * x <= right}, {@code x >= 0} and {@code right >= 0}, so that the origin is
 * allowed: Dantzig's rule, and Bland's where that could go round in circles.
 */
final class Simplex {

    private static final double EPSILON = 1e-7;
    private static final int PATIENCE = 300;

    private final double[][] rows;
    private final double[] right;
    private final double[] gain;
    private final int[] inside;
    private final int[] outside;
    private double value;

    Simplex(double[][] rows, double[] right, double[] gain) {
        this.rows = rows;
        this.right = right;
        this.gain = gain;
        this.outside = new int[gain.length];
        this.inside = new int[rows.length];
        java.util.Arrays.setAll(outside, i -> i);
        java.util.Arrays.setAll(inside, i -> gain.length + i);
    }

    /** The maximum, or something at least as large as {@code enough} where there is. */
    double most(double enough) {
        for (int turns = 0; value < enough; turns++) {
            int in = entering(turns > PATIENCE);
            if (in < 0) {
                return value;
            }
            int out = leaving(in);
            if (out < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(out, in);
        }
        return value;
    }

    private int entering(boolean bland) {
        int best = -1;
        for (int i = 0; i < gain.length; i++) {
            boolean better = best < 0 || (bland ? outside[i] < outside[best] : gain[i] > gain[best]);
            if (gain[i] > EPSILON && better) {
                best = i;
            }
        }
        return best;
    }

    private int leaving(int in) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][in] > EPSILON) {
                double ratio = right[i] / rows[i][in];
                if (ratio < least - EPSILON || (ratio < least + EPSILON && best >= 0 && inside[i] < inside[best])) {
                    least = Math.min(least, ratio);
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int out, int in) {
        double by = rows[out][in];
        for (int j = 0; j < gain.length; j++) {
            rows[out][j] = j == in ? 1 / by : rows[out][j] / by;
        }
        right[out] /= by;
        for (int i = 0; i < rows.length; i++) {
            double times = rows[i][in];
            if (i != out && times != 0) {
                rows[i][in] = 0;
                for (int j = 0; j < gain.length; j++) {
                    rows[i][j] -= times * rows[out][j];
                }
                right[i] -= times * right[out];
            }
        }
        double times = gain[in];
        gain[in] = 0;
        for (int j = 0; j < gain.length; j++) {
            gain[j] -= times * rows[out][j];
        }
        value += times * right[out];
        int swapped = inside[out];
        inside[out] = outside[in];
        outside[in] = swapped;
    }
}
