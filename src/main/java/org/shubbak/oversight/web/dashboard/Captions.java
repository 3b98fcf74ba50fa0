package org.shubbak.oversight.web.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds places for the names on a map, so that none covers another or a circle; a name without a place is left out. */
final class Captions {

    /** How wide a letter is at most on the average, in parts of its size; Arabic and Latin, regular weight. */
    private static final double LETTER = 0.58;

    private static final double GAP = 3;

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean meets(Circle circle) {
            double dx = circle.x - Math.clamp(circle.x, left, right);
            double dy = circle.y - Math.clamp(circle.y, top, bottom);
            return Math.hypot(dx, dy) < circle.r + 1;
        }
    }

    private final List<Circle> circles;
    private final List<Circle> dots;
    private final double width;
    private final double height;
    private final double size;
    private final List<Box> taken = new ArrayList<>();

    /** @param dots small things that a name covers only where there is no other place */
    Captions(List<Circle> circles, List<Circle> dots, double width, double height, double size) {
        this.circles = circles;
        this.dots = dots;
        this.width = width;
        this.height = height;
        this.size = size;
    }

    /** The middle of the name's base line; null when there is no room for it. */
    UnitMap.@Nullable Caption place(String name, Circle circle) {
        double half = name.codePointCount(0, name.length()) * size * LETTER / 2;
        List<double[]> free = sides(circle, half).stream()
                .filter(side -> free(box(side, half), circle))
                .toList();
        if (free.isEmpty()) {
            return null;
        }
        double[] best = free.stream()
                .filter(side -> dots.stream().noneMatch(box(side, half)::meets))
                .findFirst()
                .orElse(free.getFirst());
        taken.add(box(best, half));
        return new UnitMap.Caption(name, UnitMap.tenth(best[0]), UnitMap.tenth(best[1]));
    }

    private Box box(double[] side, double half) {
        return new Box(side[0] - half, side[1] - size * 0.8, side[0] + half, side[1] + size * 0.45);
    }

    private List<double[]> sides(Circle circle, double half) {
        double below = circle.y + circle.r + size * 0.8 + GAP;
        double above = circle.y - circle.r - size * 0.45 - GAP;
        double level = circle.y + size * 0.2;
        double beside = circle.r + half + GAP + 1;
        double slant = circle.r * 0.7 + half;
        return List.of(
                new double[] {circle.x, below},
                new double[] {circle.x, above},
                new double[] {circle.x + beside, level},
                new double[] {circle.x - beside, level},
                new double[] {circle.x + slant, below},
                new double[] {circle.x - slant, below},
                new double[] {circle.x + slant, above},
                new double[] {circle.x - slant, above},
                new double[] {circle.x, below + size},
                new double[] {circle.x, above - size});
    }

    private boolean free(Box box, Circle own) {
        return box.left >= 1
                && box.top >= 1
                && box.right <= width - 1
                && box.bottom <= height - 1
                && taken.stream().noneMatch(box::meets)
                && circles.stream().noneMatch(circle -> circle != own && box.meets(circle));
    }
}
