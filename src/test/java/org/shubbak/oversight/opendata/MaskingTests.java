package org.shubbak.oversight.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.shubbak.oversight.opendata.MonthFigures.CentreSector;
import org.shubbak.oversight.opendata.MonthFigures.Governorate;
import org.shubbak.oversight.opendata.MonthFigures.Service;
import org.shubbak.oversight.tally.Flow;

/** Somebody with all published tables and a solver of linear programs tries to compute what is withheld. */
class MaskingTests {

    @Property(tries = 150)
    void nobody_computes_a_withheld_number(@ForAll("months") MonthFigures figures) {
        MaskedMonth masked = new MaskedMonth(figures);
        for (Measure measure : Measure.values()) {
            Solver solver = new Solver(masked, measure);
            for (int unknown = 0; unknown < solver.unknowns(); unknown++) {
                double least = solver.least(unknown);
                double most = solver.most(unknown);
                assertThat(least).isLessThanOrEqualTo(solver.truth(unknown) + 0.001);
                assertThat(most).isGreaterThanOrEqualTo(solver.truth(unknown) - 0.001);
                assertThat(most - least)
                        .as("%s %s between %s and %s", measure, solver.name(unknown), least, most)
                        .isGreaterThanOrEqualTo(Masking.FEWEST - 0.001);
            }
        }
    }

    @Property(tries = 300)
    void no_small_number_is_published(@ForAll("months") MonthFigures figures) {
        MaskedMonth masked = new MaskedMonth(figures);
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < figures.governorates().size(); i++) {
                if (masked.governorateShown(measure, i)) {
                    assertThat(measure.of(figures.governorates().get(i).flow())).isGreaterThanOrEqualTo(5);
                }
            }
            for (int i = 0; i < figures.centres().size(); i++) {
                if (masked.centreShown(measure, i)) {
                    assertThat(measure.of(figures.centres().get(i).flow())).isGreaterThanOrEqualTo(5);
                }
            }
            for (int i = 0; i < figures.services().size(); i++) {
                if (masked.serviceShown(measure, i)) {
                    assertThat(measure.of(figures.services().get(i).flow())).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    /** The solver has teeth: with the small numbers alone withheld it finds them. */
    @Test
    void without_complements_the_solver_computes_them() {
        var figures = figures(List.of(List.of(3, 40), List.of(50, 60)));
        Solver solver = new Solver(new MaskedMonth(figures), Measure.RECEIVED, (kind, index, value) -> value >= 5);
        assertThat(solver.unknowns()).isPositive();
        assertThat(solver.most(0) - solver.least(0)).isLessThan(0.001);
    }

    @Test
    void a_month_of_large_numbers_is_published_whole() {
        var figures = figures(List.of(List.of(30, 40), List.of(50, 60)));
        MaskedMonth masked = new MaskedMonth(figures);
        assertThat(masked.totalShown(Measure.RECEIVED)).isTrue();
        for (int i = 0; i < figures.centres().size(); i++) {
            assertThat(masked.centreShown(Measure.RECEIVED, i)).isTrue();
        }
    }

    @Test
    void the_cheapest_numbers_hide_a_small_one_and_the_total_stays() {
        var figures = figures(List.of(List.of(3, 400, 7), List.of(500, 600, 700)));
        MaskedMonth masked = new MaskedMonth(figures);
        long withheld = java.util.stream.IntStream.range(0, figures.centres().size())
                .filter(i -> !masked.centreShown(Measure.RECEIVED, i))
                .count();
        assertThat(masked.totalShown(Measure.RECEIVED)).isTrue();
        assertThat(masked.governorateShown(Measure.RECEIVED, 0)).isTrue();
        assertThat(withheld).isLessThanOrEqualTo(3);
    }

    /** Two governorates; a list a centre, a number a sector; centres alternate between the governorates. */
    @Provide
    Arbitrary<MonthFigures> months() {
        Arbitrary<Integer> number = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 6)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(7, 300)));
        Arbitrary<Integer> sectors = Arbitraries.integers().between(1, 4);
        return sectors.flatMap(
                        width -> number.list().ofSize(width).list().ofMinSize(1).ofMaxSize(5))
                .filter(rows -> rows.stream().flatMap(List::stream).anyMatch(n -> n > 0))
                .map(MaskingTests::figures);
    }

    private static MonthFigures figures(List<List<Integer>> centres) {
        List<CentreSector> cells = new ArrayList<>();
        for (int c = 0; c < centres.size(); c++) {
            for (int s = 0; s < centres.get(c).size(); s++) {
                if (centres.get(c).get(s) > 0) {
                    cells.add(new CentreSector(
                            "g" + c % 2, "c" + c, "s" + s, flow(centres.get(c).get(s))));
                }
            }
        }
        return new MonthFigures(
                sum(cells.stream().map(CentreSector::flow).toList()), governorates(cells), cells, services(cells));
    }

    private static List<Governorate> governorates(List<CentreSector> cells) {
        return cells.stream()
                .map(CentreSector::governorate)
                .distinct()
                .map(code -> new Governorate(
                        code,
                        sum(cells.stream()
                                .filter(cell -> cell.governorate().equals(code))
                                .map(CentreSector::flow)
                                .toList())))
                .toList();
    }

    /** Three services a sector: one of four, and the rest, where there is one, in two. */
    private static List<Service> services(List<CentreSector> cells) {
        List<Service> services = new ArrayList<>();
        for (String sector : cells.stream().map(CentreSector::sector).distinct().toList()) {
            long all = sum(cells.stream()
                            .filter(cell -> cell.sector().equals(sector))
                            .map(CentreSector::flow)
                            .toList())
                    .received();
            long first = Math.min(4, all);
            long second = (all - first) / 3;
            for (long part : new long[] {first, second, all - first - second}) {
                if (part > 0) {
                    services.add(new Service(sector, sector + "-" + services.size(), flow(part)));
                }
            }
        }
        return services;
    }

    /** Received alone: the measures are masked each for itself. */
    private static Flow flow(long received) {
        return new Flow(received, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Flow sum(List<Flow> flows) {
        return flow(flows.stream().mapToLong(Flow::received).sum());
    }
}
