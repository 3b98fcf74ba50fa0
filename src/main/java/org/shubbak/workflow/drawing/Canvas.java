package org.shubbak.workflow.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shubbak.workflow.procedure.Layout;
import org.shubbak.workflow.procedure.Layout.Box;
import org.shubbak.workflow.procedure.Layout.Point;

/** Where SVG elements are written, mirrored for languages that are read from the right. */
final class Canvas {

    private static final double MARGIN = 24;

    private final StringBuilder out = new StringBuilder();
    private final boolean rtl;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    Canvas(Layout layout, boolean rtl) {
        this.rtl = rtl;
        var boxes = layout.shapes().stream()
                .flatMap(shape -> shape.label() == null
                        ? java.util.stream.Stream.of(shape.box())
                        : java.util.stream.Stream.of(shape.box(), shape.label()))
                .toList();
        var points =
                layout.edges().stream().flatMap(edge -> edge.way().stream()).toList();
        left = Math.min(min(boxes, Box::x), min(points, Point::x)) - MARGIN;
        top = Math.min(min(boxes, Box::y), min(points, Point::y)) - MARGIN;
        right = Math.max(max(boxes, Box::right), max(points, Point::x)) + MARGIN;
        bottom = Math.max(max(boxes, Box::bottom), max(points, Point::y)) + MARGIN;
    }

    private static <T> double min(List<T> all, java.util.function.ToDoubleFunction<T> of) {
        return all.stream().mapToDouble(of).min().orElse(0);
    }

    private static <T> double max(List<T> all, java.util.function.ToDoubleFunction<T> of) {
        return all.stream().mapToDouble(of).max().orElse(1);
    }

    boolean rtl() {
        return rtl;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    Box place(Box box) {
        return new Box(rtl ? right - box.right() : box.x() - left, box.y() - top, box.width(), box.height());
    }

    Point place(Point point) {
        return new Point(rtl ? right - point.x() : point.x() - left, point.y() - top);
    }

    void raw(String element) {
        out.append(element);
    }

    void open(String styles) {
        out.append("<g class=\"").append(styles).append("\">");
    }

    void close() {
        out.append("</g>");
    }

    void rect(String style, Box at, double radius) {
        out.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%.0f\"/>",
                style,
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                radius));
    }

    void circle(String style, double x, double y, double radius) {
        out.append(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.1f\"/>", style, x, y, radius));
    }

    void path(String style, List<Point> points, boolean closed) {
        var way = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y()))
                .collect(Collectors.joining("L", "M", closed ? "Z" : ""));
        out.append("<path class=\"").append(style).append("\" d=\"").append(way).append("\"/>");
    }

    /** Lines of text around a middle, the first baseline at {@code y}. */
    void text(String style, double middle, double y, double lineHeight, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text class=\"%s\" x=\"%.0f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                    style,
                    middle,
                    y + i * lineHeight,
                    escaped(lines.get(i))));
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
