package org.shubbak.oversight.web.dashboard;

import java.util.List;

/**
 * The country's border, coasts and river, roughly, as longitude and latitude in turn. General geographic knowledge, good to
 * some ten kilometres; for orientation only.
 */
final class EgyptOutline {

    static final List<double[]> LAND = pairs(
            25.0, 22.0, 25.0, 29.24, 24.71, 30.17, 25.0, 30.8, 24.87, 31.38, 25.15, 31.67, 25.93, 31.62, 26.6, 31.5,
            27.24, 31.37, 28.0, 31.08, 28.95, 30.85, 29.45, 30.95, 29.92, 31.22, 30.1, 31.34, 30.37, 31.48, 30.7, 31.45,
            31.05, 31.6, 31.5, 31.46, 31.85, 31.53, 32.1, 31.3, 32.31, 31.28, 32.7, 31.05, 33.1, 31.2, 33.8, 31.15,
            34.22, 31.32, 34.55, 30.4, 34.9, 29.49, 34.66, 29.0, 34.52, 28.5, 34.42, 28.0, 34.25, 27.73, 33.92, 27.87,
            33.6, 28.23, 33.2, 28.65, 33.1, 29.05, 32.75, 29.5, 32.58, 29.95, 32.42, 29.85, 32.35, 29.6, 32.6, 29.05,
            32.85, 28.65, 33.08, 28.35, 33.5, 27.8, 33.83, 27.25, 33.95, 26.73, 34.28, 26.1, 34.9, 25.07, 35.2, 24.5,
            35.5, 24.1, 35.48, 23.95, 35.5, 23.5, 35.58, 23.13, 35.75, 22.75, 36.3, 22.5, 36.65, 22.22, 36.87, 22.0);

    static final List<double[]> NILE = pairs(
            31.35, 22.0, 32.2, 22.7, 32.85, 23.5, 32.9, 24.09, 32.87, 24.98, 32.64, 25.69, 32.72, 26.16, 32.24, 26.05,
            31.7, 26.55, 31.19, 27.18, 30.75, 28.1, 31.1, 29.06, 31.23, 30.04, 31.13, 30.18);

    static final List<double[]> ROSETTA = pairs(31.13, 30.18, 30.85, 30.5, 30.75, 30.9, 30.36, 31.46);

    static final List<double[]> DAMIETTA = pairs(31.13, 30.18, 31.18, 30.47, 31.25, 30.95, 31.38, 31.04, 31.84, 31.52);

    private EgyptOutline() {}

    private static List<double[]> pairs(double... numbers) {
        List<double[]> pairs = new java.util.ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            pairs.add(new double[] {numbers[i], numbers[i + 1]});
        }
        return List.copyOf(pairs);
    }
}
