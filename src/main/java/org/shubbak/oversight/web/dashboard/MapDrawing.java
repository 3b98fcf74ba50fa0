package org.shubbak.oversight.web.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shubbak.oversight.web.dashboard.Spot.Rank;

/** Draws maps, each for a narrow screen and for a broad one: names keep their size, so what has room differs. */
final class MapDrawing {

    private static final double ROOM_FOR_PERCENT = 17;

    /** One size of drawing. */
    private record Sheet(String style, int width, int height, double least, double most, double dot, double letters) {}

    private static final Sheet BROAD = new Sheet("broad", 600, 640, 9, 32, 3.5, 13);
    private static final Sheet NARROW = new Sheet("narrow", 336, 440, 7, 20, 2, 12);

    private final List<Spot> spots;
    private final Sheet sheet;
    private final Ground ground;

    private MapDrawing(List<Spot> spots, Sheet sheet, Ground ground) {
        this.spots = spots;
        this.sheet = sheet;
        this.ground = ground;
    }

    /** Some units, with a fence round them. */
    static List<UnitMap> ofUnits(List<Spot> spots) {
        return Stream.of(BROAD, NARROW)
                .map(sheet -> {
                    double edge = sheet.most() + sheet.letters() * 2;
                    return new MapDrawing(spots, sheet, Ground.round(spots, sheet.width(), sheet.height(), edge))
                            .drawn();
                })
                .toList();
    }

    /** The governorates on the country. */
    static List<UnitMap> ofCountry(List<Spot> spots) {
        return Stream.of(BROAD, NARROW)
                .map(sheet -> new MapDrawing(spots, sheet, Ground.egypt(sheet.width(), sheet.height())).drawn())
                .toList();
    }

    private UnitMap drawn() {
        return new UnitMap(
                sheet.style(), sheet.width(), sheet.height(), ground.land(), ground.water(), dots(), marks());
    }

    private List<UnitMap.Mark> dots() {
        return spots.stream()
                .filter(spot -> spot.rank() == Rank.SMALL)
                .map(spot -> new UnitMap.Mark(
                        spot,
                        UnitMap.tenth(ground.x().of(spot.lon())),
                        UnitMap.tenth(ground.y().of(spot.lat())),
                        sheet.dot(),
                        null,
                        null))
                .toList();
    }

    private List<UnitMap.Mark> marks() {
        List<Spot> main = spots.stream()
                .filter(spot -> spot.rank() != Rank.SMALL)
                .sorted(Comparator.comparing(Spot::rank)
                        .thenComparing(spot -> -spot.sum().received()))
                .toList();
        long most = main.stream().mapToLong(spot -> spot.sum().received()).max().orElse(1);
        List<Circle> circles = main.stream()
                .map(spot -> new Circle(ground.x().of(spot.lon()), ground.y().of(spot.lat()), radius(spot, most)))
                .toList();
        Circle.spread(circles, sheet.width(), sheet.height());
        Captions captions = new Captions(circles, obstacles(), sheet.width(), sheet.height(), sheet.letters());
        List<UnitMap.Mark> marks = new ArrayList<>();
        for (int i = 0; i < main.size(); i++) {
            marks.add(mark(main.get(i), circles.get(i), captions));
        }
        return marks;
    }

    private List<Circle> obstacles() {
        return dots().stream().map(dot -> new Circle(dot.x(), dot.y(), dot.r())).toList();
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
    private double radius(Spot spot, long most) {
        if (spot.rank() == Rank.EMPTY) {
            return 5;
        }
        double part = Math.sqrt((double) spot.sum().received() / Math.max(1, most));
        return Math.max(sheet.least(), sheet.most() * part);
    }
}
