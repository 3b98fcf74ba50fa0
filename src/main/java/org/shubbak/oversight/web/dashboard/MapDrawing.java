package org.shubbak.oversight.web.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.shubbak.oversight.web.dashboard.Spot.Rank;

/** Draws maps, each for a narrow screen and for a broad one: names keep their size, so what has room differs. */
final class MapDrawing {

    private static final double ROOM_FOR_PERCENT = 17;

    /** One size of drawing. */
    private record Sheet(String style, int width, int height, double least, double most, double dot, double letters) {}

    private static final Sheet BROAD = new Sheet("broad", 600, 640, 9, 32, 3.5, 13);
    private static final Sheet NARROW = new Sheet("narrow", 336, 440, 7, 20, 2, 12);

    private final List<Spot> spots;
    private final boolean country;

    private MapDrawing(List<Spot> spots, boolean country) {
        this.spots = spots;
        this.country = country;
    }

    /** Some units, with a fence round them. */
    static List<UnitMap> ofUnits(List<Spot> spots) {
        MapDrawing drawing = new MapDrawing(spots, false);
        return List.of(drawing.on(BROAD), drawing.on(NARROW));
    }

    /** The governorates on the country; the crowded Delta is drawn larger than the rest. */
    static List<UnitMap> ofCountry(List<Spot> spots) {
        MapDrawing drawing = new MapDrawing(spots, true);
        return List.of(drawing.on(BROAD), drawing.on(NARROW));
    }

    private UnitMap on(Sheet sheet) {
        Scale x = country
                ? new Scale(new double[] {24.6, 29.5, 32.9, 37.0}, stretched(sheet.width(), 0.19, 0.79))
                : across(sheet, Spot::lon, 1);
        Scale y = country
                ? new Scale(new double[] {31.8, 28.9, 21.9}, stretched(sheet.height(), 0.57))
                : across(sheet, Spot::lat, -1);
        return new UnitMap(
                sheet.style(),
                sheet.width(),
                sheet.height(),
                land(x, y),
                water(x, y),
                dots(sheet, x, y),
                marks(sheet, x, y));
    }

    private static double[] stretched(int length, double... knots) {
        double[] units = new double[knots.length + 2];
        for (int i = 0; i < knots.length; i++) {
            units[i + 1] = length * knots[i];
        }
        units[knots.length + 1] = length;
        return units;
    }

    private Scale across(Sheet sheet, ToDoubleFunction<Spot> degree, int direction) {
        double from = spots.stream().mapToDouble(degree).min().orElse(0);
        double to = spots.stream().mapToDouble(degree).max().orElse(1);
        double slack = Math.max(0, 0.04 - (to - from)) / 2 + 0.0001;
        int length = direction > 0 ? sheet.width() : sheet.height();
        double edge = sheet.most() + sheet.letters() * 2;
        return direction > 0
                ? Scale.between(from - slack, to + slack, edge, length - edge)
                : Scale.between(to + slack, from - slack, edge, length - edge);
    }

    private List<String> land(Scale x, Scale y) {
        List<double[]> corners = country
                ? EgyptOutline.LAND
                : Hull.round(spots.stream()
                        .map(spot -> new double[] {spot.lon(), spot.lat()})
                        .toList());
        return List.of(path(corners, x, y) + "Z");
    }

    private List<String> water(Scale x, Scale y) {
        return country
                ? List.of(
                        path(EgyptOutline.NILE, x, y),
                        path(EgyptOutline.ROSETTA, x, y),
                        path(EgyptOutline.DAMIETTA, x, y))
                : List.of();
    }

    private static String path(List<double[]> points, Scale x, Scale y) {
        return points.stream()
                .map(point -> UnitMap.tenth(x.of(point[0])) + " " + UnitMap.tenth(y.of(point[1])))
                .collect(Collectors.joining("L", "M", ""));
    }

    private List<UnitMap.Mark> dots(Sheet sheet, Scale x, Scale y) {
        return spots.stream()
                .filter(spot -> spot.rank() == Rank.SMALL)
                .map(spot -> new UnitMap.Mark(
                        spot,
                        UnitMap.tenth(x.of(spot.lon())),
                        UnitMap.tenth(y.of(spot.lat())),
                        sheet.dot(),
                        null,
                        null))
                .toList();
    }

    private List<UnitMap.Mark> marks(Sheet sheet, Scale x, Scale y) {
        List<Spot> main = spots.stream()
                .filter(spot -> spot.rank() != Rank.SMALL)
                .sorted(Comparator.comparing(Spot::rank)
                        .thenComparing(spot -> -spot.sum().received()))
                .toList();
        long most = main.stream().mapToLong(spot -> spot.sum().received()).max().orElse(1);
        List<Circle> circles = main.stream()
                .map(spot -> new Circle(x.of(spot.lon()), y.of(spot.lat()), radius(sheet, spot, most)))
                .toList();
        Circle.spread(circles, sheet.width(), sheet.height());
        Captions captions =
                new Captions(circles, obstacles(sheet, x, y), sheet.width(), sheet.height(), sheet.letters());
        List<UnitMap.Mark> marks = new ArrayList<>();
        for (int i = 0; i < main.size(); i++) {
            marks.add(mark(main.get(i), circles.get(i), captions));
        }
        return marks;
    }

    private List<Circle> obstacles(Sheet sheet, Scale x, Scale y) {
        return dots(sheet, x, y).stream()
                .map(dot -> new Circle(dot.x(), dot.y(), dot.r()))
                .toList();
    }

    private static UnitMap.Mark mark(Spot spot, Circle circle, Captions captions) {
        boolean room = spot.rank() == Rank.MAIN && circle.r >= ROOM_FOR_PERCENT;
        return new UnitMap.Mark(
                spot,
                UnitMap.tenth(circle.x),
                UnitMap.tenth(circle.y),
                UnitMap.tenth(circle.r),
                captions.place(spot.name(), circle),
                room ? Shown.percent(spot.sum().late(), spot.sum().open()) : null);
    }

    /** The circle's surface grows with what came in. */
    private static double radius(Sheet sheet, Spot spot, long most) {
        if (spot.rank() == Rank.EMPTY) {
            return 5;
        }
        double part = Math.sqrt((double) spot.sum().received() / Math.max(1, most));
        return Math.max(sheet.least(), sheet.most() * part);
    }
}
