package org.shubbak.oversight.web.dashboard;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a map's places stand on.
 *
 * @param x from longitudes
 * @param y from latitudes, the north above
 * @param land what is drawn under everything, as paths
 * @param water lines of orientation, as paths
 */
record Ground(Scale x, Scale y, List<String> land, List<String> water) {

    /** Less than this many degrees fill a drawing only in part, so that one place alone stands in its middle. */
    private static final double LEAST = 0.04;

    /** A fence round some places, which keep {@code edge} from the borders. */
    static Ground round(List<Spot> spots, int width, int height, double edge) {
        double[] east = reach(spots, Spot::lon);
        double[] north = reach(spots, Spot::lat);
        Scale x = Scale.between(east[0], east[1], edge, width - edge);
        Scale y = Scale.between(north[1], north[0], edge, height - edge);
        List<double[]> corners = Hull.round(spots.stream()
                .map(spot -> new double[] {spot.lon(), spot.lat()})
                .toList());
        return new Ground(x, y, List.of(path(corners, x, y) + "Z"), List.of());
    }

    /** The country; the crowded Delta is drawn larger than the rest. */
    static Ground egypt(int width, int height) {
        Scale x = new Scale(new double[] {24.6, 29.5, 32.9, 37.0}, new double[] {0, 0.19 * width, 0.79 * width, width});
        Scale y = new Scale(new double[] {31.8, 28.9, 21.9}, new double[] {0, 0.57 * height, height});
        return new Ground(
                x,
                y,
                List.of(path(EgyptOutline.LAND, x, y) + "Z"),
                List.of(
                        path(EgyptOutline.NILE, x, y),
                        path(EgyptOutline.ROSETTA, x, y),
                        path(EgyptOutline.DAMIETTA, x, y)));
    }

    private static double[] reach(List<Spot> spots, ToDoubleFunction<Spot> degree) {
        double from = spots.stream().mapToDouble(degree).min().orElse(0);
        double to = spots.stream().mapToDouble(degree).max().orElse(1);
        double slack = Math.max(0, LEAST - (to - from)) / 2 + 0.0001;
        return new double[] {from - slack, to + slack};
    }

    private static String path(List<double[]> points, Scale x, Scale y) {
        return points.stream()
                .map(point -> UnitMap.tenth(x.of(point[0])) + " " + UnitMap.tenth(y.of(point[1])))
                .collect(Collectors.joining("L", "M", ""));
    }
}
