package org.shubbak.workflow.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.workflow.procedure.Layout;
import org.shubbak.workflow.procedure.Layout.Box;
import org.shubbak.workflow.procedure.Layout.Edge;
import org.shubbak.workflow.procedure.Layout.Point;
import org.shubbak.workflow.procedure.Layout.Shape;

/** Writes one procedure as an SVG picture; colours and fonts are classes of {@code procedure.css}. */
public final class DrawingSvg {

    private static final double NAME = 12.5;
    private static final double SMALL = 10.5;

    private final Layout layout;
    private final boolean arabic;
    private final Map<String, Caption> captions;
    private final Canvas canvas;

    private DrawingSvg(Layout layout, Locale locale, Map<String, Caption> captions) {
        this.layout = layout;
        this.arabic = !locale.getLanguage().equals("en");
        this.captions = captions;
        this.canvas = new Canvas(layout, arabic);
    }

    /**
     * @param id unique on the page; the picture's name and description hang on it
     * @param captions by task id, or id of a call
     */
    public static String of(
            Layout layout, Locale locale, String id, String title, String description, Map<String, Caption> captions) {
        return new DrawingSvg(layout, locale, captions).draw(id, title, description);
    }

    private String draw(String id, String title, String description) {
        canvas.raw(String.format(
                Locale.ROOT,
                "<svg class=\"procedure\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"%1$s\" direction=\"%2$s\""
                        + " aria-labelledby=\"%3$s-title\" aria-describedby=\"%3$s-desc\""
                        + " viewBox=\"0 0 %4$.0f %5$.0f\" width=\"%4$.0f\" height=\"%5$.0f\">",
                arabic ? "ar" : "en",
                arabic ? "rtl" : "ltr",
                Canvas.escaped(id),
                canvas.width(),
                canvas.height()));
        canvas.raw("<title id=\"" + Canvas.escaped(id) + "-title\">" + Canvas.escaped(title) + "</title>");
        canvas.raw("<desc id=\"" + Canvas.escaped(id) + "-desc\">" + Canvas.escaped(description) + "</desc>");
        layout.edges().forEach(this::arrow);
        layout.shapes().forEach(this::shape);
        layout.edges().forEach(this::arrowName);
        canvas.raw("</svg>");
        return canvas.toString();
    }

    private String name(String ar, String en) {
        return arabic || en.isEmpty() ? ar : en;
    }

    private void arrow(Edge edge) {
        var way = edge.way().stream().map(canvas::place).toList();
        canvas.path("flow", way, false);
        var tip = way.getLast();
        var before = way.get(way.size() - 2);
        double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        canvas.path(
                "head",
                List.of(
                        tip,
                        new Point(tip.x() - 9 * dx - 4 * dy, tip.y() - 9 * dy + 4 * dx),
                        new Point(tip.x() - 9 * dx + 4 * dy, tip.y() - 9 * dy - 4 * dx)),
                true);
    }

    /** The name stands over the first level stretch of the arrow, near where it begins. */
    private void arrowName(Edge edge) {
        var name = name(edge.nameAr(), edge.nameEn());
        if (name.isEmpty()) {
            return;
        }
        var way = edge.way().stream().map(canvas::place).toList();
        int at = way.size() > 2 && way.get(0).x() == way.get(1).x() ? 1 : 0;
        var from = way.get(at);
        var to = way.get(at + 1);
        double half = Wrapping.width(name, SMALL) / 2 + 8;
        double middle = way.size() == 2
                ? (from.x() + to.x()) / 2
                : from.x() + Math.signum(to.x() - from.x()) * Math.min(half, Math.abs(to.x() - from.x()) / 2);
        canvas.text("flow-name", middle, from.y() - 4, 12, List.of(name));
    }

    private void shape(Shape shape) {
        var at = canvas.place(shape.box());
        switch (shape.type()) {
            case TASK, CALL -> task(shape, at);
            case EXCLUSIVE, PARALLEL -> gateway(shape, at);
            case START, END -> event(shape, at);
            case TIMER, MESSAGE -> boundary(shape, at);
        }
    }

    private void task(Shape shape, Box at) {
        var caption = captions.getOrDefault(shape.id(), new Caption("us", "", null));
        var mark = caption.mark();
        canvas.open("task " + caption.party() + (mark == null ? "" : " " + mark));
        canvas.rect("box", at, 8);
        if (shape.type() == Layout.Type.CALL) {
            canvas.rect("inner", new Box(at.x() + 4, at.y() + 4, at.width() - 8, at.height() - 8), 5);
        }
        canvas.rect("band", new Box(at.x() + 10, at.y(), at.width() - 20, 4), 2);
        var lines = Wrapping.lines(name(shape.nameAr(), shape.nameEn()), at.width() - 14, NAME, 3);
        var who = caption.who().isEmpty() ? List.<String>of() : Wrapping.lines(caption.who(), at.width() - 4, SMALL, 3);
        double height = lines.size() * 16 + who.size() * 13.0;
        double first = at.y() + (at.height() - height) / 2 + 14;
        canvas.text("name", at.middle(), first, 16, lines);
        canvas.text("who", at.middle(), first + lines.size() * 16 - 1, 13, who);
        if (mark != null) {
            canvas.circle("mark", at.right() - 4, at.y() + 4, 9);
            canvas.text("mark-sign", at.right() - 4, at.y() + 8, 0, List.of(mark.equals("done") ? "✓" : "●"));
        }
        canvas.close();
    }

    private void gateway(Shape shape, Box at) {
        double x = at.middle();
        double y = at.y() + at.height() / 2;
        canvas.path(
                "gate",
                List.of(
                        new Point(x, at.y()),
                        new Point(at.right(), y),
                        new Point(x, at.bottom()),
                        new Point(at.x(), y)),
                true);
        double arm = shape.type() == Layout.Type.PARALLEL ? 10 : 7;
        var slant = shape.type() == Layout.Type.PARALLEL ? 0.0 : 1.0;
        canvas.path("sign", List.of(new Point(x - arm, y - arm * slant), new Point(x + arm, y + arm * slant)), false);
        canvas.path("sign", List.of(new Point(x - arm * slant, y + arm), new Point(x + arm * slant, y - arm)), false);
        label(shape, at);
    }

    private void event(Shape shape, Box at) {
        var style = shape.type() == Layout.Type.END ? "end" + (shape.id().equals("refused") ? " no" : "") : "start";
        canvas.circle(style, at.middle(), at.y() + at.height() / 2, at.width() / 2);
        label(shape, at);
    }

    private void boundary(Shape shape, Box at) {
        double x = at.middle();
        double y = at.y() + at.height() / 2;
        canvas.circle("border", x, y, at.width() / 2);
        canvas.circle("border inside", x, y, at.width() / 2 - 4);
        if (shape.type() == Layout.Type.TIMER) {
            canvas.path("sign", List.of(new Point(x, y - 8), new Point(x, y), new Point(x + 6, y)), false);
        } else {
            var flap = List.of(new Point(x - 8, y - 5), new Point(x, y + 1), new Point(x + 8, y - 5));
            canvas.path("sign", flap, false);
            canvas.path("sign", envelope(x, y), true);
        }
        var lines = Wrapping.lines(name(shape.nameAr(), shape.nameEn()), 66, SMALL, 4);
        double first = isOnTop(shape) ? at.y() - 5 - (lines.size() - 1) * 12 : at.bottom() + 12;
        canvas.text("label small", x, first, 12, lines);
    }

    /** Whether the event sits on the upper border of its task, where there is no room for words below it. */
    private boolean isOnTop(Shape event) {
        double middle = event.box().y() + event.box().height() / 2;
        return layout.shapes().stream()
                .filter(shape -> shape.type() == Layout.Type.TASK || shape.type() == Layout.Type.CALL)
                .filter(shape -> shape.box().x() < event.box().middle()
                        && event.box().middle() < shape.box().right())
                .anyMatch(shape ->
                        Math.abs(shape.box().y() - middle) < event.box().height() / 2);
    }

    private static List<Point> envelope(double x, double y) {
        var corners = new ArrayList<Point>();
        corners.add(new Point(x - 8, y - 5));
        corners.add(new Point(x + 8, y - 5));
        corners.add(new Point(x + 8, y + 6));
        corners.add(new Point(x - 8, y + 6));
        return corners;
    }

    private void label(Shape shape, Box at) {
        var name = name(shape.nameAr(), shape.nameEn());
        if (!name.isEmpty()) {
            var place = shape.label() == null ? at : canvas.place(shape.label());
            double y = shape.label() == null ? at.bottom() + 14 : place.y() + 12;
            canvas.text("label", place.middle(), y, 13, Wrapping.lines(name, 110, SMALL + 0.5, 2));
        }
    }
}
