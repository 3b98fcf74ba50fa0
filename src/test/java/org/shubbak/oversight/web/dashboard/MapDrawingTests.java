package org.shubbak.oversight.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.oversight.web.dashboard.Spot.Rank;
import org.shubbak.shared.UnitId;

class MapDrawingTests {

    private static final double LETTER = 0.5;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_places_no_circle_covers_another_and_no_name_another_name(long seed) {
        for (UnitMap map : MapDrawing.ofUnits(places(new Random(seed), 24))) {
            assertThat(map.marks()).hasSize(24);
            for (int i = 0; i < map.marks().size(); i++) {
                UnitMap.Mark one = map.marks().get(i);
                assertThat(one.x()).isBetween(one.r(), map.width() - one.r());
                assertThat(one.y()).isBetween(one.r(), map.height() - one.r());
                for (int j = i + 1; j < map.marks().size(); j++) {
                    apart(one, map.marks().get(j), map.style().equals("broad") ? 13 : 12);
                }
            }
        }
    }

    @Test
    void places_at_the_same_spot_are_drawn_beside_each_other() {
        Spot one = spot("SHR-01", 30.5, 31.5, 100);
        Spot same = spot("SHR-02", 30.5, 31.5, 400);
        UnitMap map = MapDrawing.ofUnits(List.of(one, same, spot("SHR-03", 30.9, 31.9, 10)))
                .getFirst();
        assertThat(map.marks()).extracting(mark -> mark.spot().sum().received()).containsExactly(400L, 100L, 10L);
        apart(map.marks().get(0), map.marks().get(1), 13);
    }

    @Test
    void north_is_above_and_east_is_on_the_right() {
        UnitMap map = MapDrawing.ofUnits(List.of(spot("SHR-01", 30.9, 31.9, 10), spot("SHR-02", 30.3, 31.3, 9)))
                .getFirst();
        assertThat(map.marks().getFirst().y()).isLessThan(map.marks().getLast().y());
        assertThat(map.marks().getFirst().x())
                .isGreaterThan(map.marks().getLast().x());
    }

    @Test
    void the_circles_surface_is_as_large_as_what_came_in() {
        UnitMap map = MapDrawing.ofUnits(List.of(spot("SHR-01", 30.9, 31.9, 400), spot("SHR-02", 30.3, 31.3, 200)))
                .getFirst();
        double large = map.marks().getFirst().r();
        double small = map.marks().getLast().r();
        assertThat(large * large / (small * small)).isBetween(1.9, 2.1);
    }

    @Test
    void the_share_of_late_ones_is_told_in_four_words() {
        assertThat(new Spot.Sum(9, 100, 0).share()).isEqualTo("none");
        assertThat(new Spot.Sum(9, 100, 4).share()).isEqualTo("few");
        assertThat(new Spot.Sum(9, 100, 5).share()).isEqualTo("some");
        assertThat(new Spot.Sum(9, 100, 15).share()).isEqualTo("many");
    }

    @Test
    void the_country_keeps_the_order_of_its_cities_though_the_delta_is_larger() {
        var spots = List.of(spot("ALX", 31.2, 29.92, 3), spot("CAI", 30.04, 31.24, 2), spot("ASN", 24.09, 32.9, 1));
        for (UnitMap map : MapDrawing.ofCountry(spots)) {
            assertThat(map.marks()).extracting(UnitMap.Mark::y).isSorted();
            assertThat(map.marks()).extracting(UnitMap.Mark::x).isSorted();
            assertThat(map.marks()).allMatch(mark -> mark.caption() != null);
        }
    }

    private static void apart(UnitMap.Mark one, UnitMap.Mark other, double size) {
        assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isGreaterThan(one.r() + other.r() - 0.5);
        UnitMap.Caption a = one.caption();
        UnitMap.Caption b = other.caption();
        if (a != null && b != null) {
            boolean level = Math.abs(a.y() - b.y()) < size;
            double halves = (a.text().length() + b.text().length()) * size * LETTER / 2;
            assertThat(level && Math.abs(a.x() - b.x()) < halves)
                    .as("%s and %s", a, b)
                    .isFalse();
        }
    }

    private static List<Spot> places(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> spot(
                        "SHR-" + (10 + i),
                        30.4 + random.nextGaussian() * 0.15,
                        31.6 + random.nextGaussian() * 0.15,
                        random.nextInt(5000)))
                .toList();
    }

    private static Spot spot(String code, double lat, double lon, long received) {
        UnitId id = new UnitId(code);
        Unit unit = new Unit(id, "مركز " + code, code, Unit.Kind.MARKAZ, id, id, "الشرقية", "Sharqia", lat, lon);
        Level level = new Level(Level.Kind.CENTRE, code, unit.nameAr(), unit.nameEn(), unit);
        return new Spot(
                unit.nameAr(), level, "/", lat, lon, Rank.MAIN, new Spot.Sum(received, received, received / 10));
    }
}
