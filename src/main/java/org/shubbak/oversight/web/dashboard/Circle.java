package org.shubbak.oversight.web.dashboard;

/** A circle of a drawing while it is moved about. */
final class Circle {

    private static final int TURNS = 300;
    private static final double GAP = 3;

    final double homeX;
    final double homeY;
    final double r;
    double x;
    double y;

    Circle(double x, double y, double r) {
        this.homeX = x;
        this.homeY = y;
        this.x = x;
        this.y = y;
        this.r = r;
    }

    /** Moves circles that cover each other apart, as little as it takes, and keeps them inside the drawing. */
    static void spread(java.util.List<Circle> circles, double width, double height) {
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < circles.size(); i++) {
                for (int j = i + 1; j < circles.size(); j++) {
                    circles.get(i).partFrom(circles.get(j), i + j);
                }
            }
            circles.forEach(circle -> circle.stayWithin(width, height));
        }
    }

    private void partFrom(Circle other, int angle) {
        double dx = other.x - x;
        double dy = other.y - y;
        double apart = Math.hypot(dx, dy);
        double wanted = r + other.r + GAP;
        if (apart >= wanted) {
            return;
        }
        double ux = apart < 0.01 ? Math.cos(angle) : dx / apart;
        double uy = apart < 0.01 ? Math.sin(angle) : dy / apart;
        double push = (wanted - apart) / 2;
        x -= ux * push;
        y -= uy * push;
        other.x += ux * push;
        other.y += uy * push;
    }

    private void stayWithin(double width, double height) {
        x = Math.clamp(x, r + GAP, width - r - GAP);
        y = Math.clamp(y, r + GAP, height - r - GAP);
    }
}
