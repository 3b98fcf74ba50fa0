package org.shubbak.oversight.web.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawn map (خريطة) of places, by their coordinates alone.
 *
 * @param land what is drawn under everything, as paths
 * @param water lines of orientation, as paths
 * @param dots the small places
 * @param marks the others, the busiest first
 */
public record UnitMap(
        String style, int width, int height, List<String> land, List<String> water, List<Mark> dots, List<Mark> marks) {

    /**
     * A place as it is drawn.
     *
     * @param percent the share of the open ones that is late, where the circle has room for it
     */
    public record Mark(
            Spot spot,
            double x,
            double y,
            double r,
            @Nullable Caption caption,
            @Nullable String percent) {}

    /** A name and the middle of its base line. */
    public record Caption(String text, double x, double y) {}

    static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
