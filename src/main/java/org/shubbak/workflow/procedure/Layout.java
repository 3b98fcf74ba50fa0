package org.shubbak.workflow.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a procedure's file lays it out: shapes with their places, arrows with their bends, in the file's own units. */
public record Layout(List<Shape> shapes, List<Edge> edges) {

    public Layout {
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
    }

    /** What a shape is drawn as. */
    public enum Type {
        START,
        END,
        EXCLUSIVE,
        PARALLEL,
        TASK,
        CALL,
        TIMER,
        MESSAGE
    }

    public record Box(double x, double y, double width, double height) {
        public double middle() {
            return x + width / 2;
        }

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }
    }

    public record Point(double x, double y) {}

    /** @param label where the name stands, null when it stands in the shape or there is none */
    public record Shape(
            String id, Type type, Box box, @Nullable Box label, String nameAr, String nameEn) {}

    public record Edge(String id, List<Point> way, String nameAr, String nameEn) {
        public Edge {
            way = List.copyOf(way);
        }
    }
}
