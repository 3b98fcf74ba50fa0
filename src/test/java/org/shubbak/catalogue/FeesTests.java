package org.shubbak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.catalogue.CatalogueFixtures.aService;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.shubbak.shared.Money;

class FeesTests {

    private static final List<ServiceDefinition> ALL = ShippedServices.all();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final ServiceDefinition BUILDING = aService("BLD-002");
    private static final ServiceDefinition OCCUPANCY = aService("OCC-001");

    private final Fees fees = new Fees(new CompiledRules());

    @Test
    void a_building_licence_costs_shares_of_the_cost_of_works_a_deposit_and_stamps() {
        var lines = statement(BUILDING, building("residential", 1000), Map.of());
        assertThat(lines.stream().map(it -> it.key() + " " + it.amount()))
                .containsExactly(
                        "licence 12000.00",
                        "deposit 40000.00",
                        "syndicate 4000.00",
                        "contractors 2000.00",
                        "local 5000.00");
        assertThat(lines.stream().filter(FeeLine::refundable).map(FeeLine::key)).containsExactly("deposit");
        assertThat(Fees.total(lines)).isEqualTo(Money.of(63_000));
    }

    @Test
    void a_road_occupancy_costs_rate_times_area_times_months_and_a_deposit() {
        var answers = Map.of("street_class", "paved_first", "kind", "goods", "area", new BigDecimal("12"), "months", 6);
        var lines = statement(OCCUPANCY, answers, Map.of());
        assertThat(lines.stream().map(it -> it.key() + " " + it.amount()))
                .containsExactly("occupancy_goods 1296.00", "deposit 1200.00");
    }

    @Test
    void what_the_inspector_measured_counts_more_than_what_was_asked_for() {
        var answers =
                Map.of("street_class", "paved_third", "kind", "chairs", "area", new BigDecimal("12"), "months", 1);
        assertThat(statement(OCCUPANCY, answers, Map.of("area", 20)).getFirst().amount())
                .isEqualTo(Money.of(200));
    }

    @Test
    void a_fee_by_quantity_is_the_rate_times_the_quantity() {
        var answers = Map.of("width", new BigDecimal("0.8"), "length", 5, "surface", "interlock");
        assertThat(statement(aService("ROD-001"), answers, Map.of()).stream().map(it -> it.key() + " " + it.amount()))
                .containsExactly("reinstatement 1120.00", "deposit 400.00");
    }

    @Test
    void the_page_can_tell_how_a_sum_came_about() {
        var answers = Map.of("street_class", "paved_first", "kind", "goods", "area", new BigDecimal("12"), "months", 6);
        var how = statement(OCCUPANCY, answers, Map.of()).getFirst().how();
        assertThat(how).isNotNull();
        assertThat(how.text(Locale.of("ar"))).isEqualTo("12.00 × 12 م² × 6 أشهر × 1.5");
        assertThat(how.text(Locale.ENGLISH)).isEqualTo("12.00 × 12 m² × 6 months × 1.5");
        assertThat(how.parts().getLast().labelEn()).isEqualTo("Paved, first class");
        var share = statement(BUILDING, building("residential", 1000), Map.of())
                .getFirst()
                .how();
        assertThat(share).isNotNull();
        assertThat(share.text(Locale.ENGLISH)).contains("4,000,000");
    }

    @Test
    void a_service_without_a_fee_has_no_bill() {
        assertThat(upfront(aService("CMP-001"), Map.of())).isEmpty();
    }

    @Property(tries = 300)
    void no_line_of_any_service_is_negative_and_the_lines_make_the_total(
            @ForAll("services") ServiceDefinition service,
            @ForAll @DoubleRange(min = 0, max = 1_000_000) double quantity,
            @ForAll @DoubleRange(min = 0, max = 1_000_000) double area) {
        var answers = new HashMap<String, Object>(Map.of("quantity", quantity, "area", area, "built_area", area));
        for (var lines : List.of(upfront(service, answers), statement(service, answers, Map.of()))) {
            assertThat(lines)
                    .allMatch(it -> !it.amount().isNegative() && !it.amount().isZero());
            var sum = lines.stream().map(it -> it.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Fees.total(lines).amount()).isEqualByComparingTo(sum);
        }
    }

    @Property(tries = 300)
    void a_larger_building_never_costs_less(
            @ForAll("uses") String use,
            @ForAll @DoubleRange(min = 0.01, max = 1_000_000) double area,
            @ForAll @DoubleRange(min = 0, max = 10_000) double more) {
        var smaller = Fees.total(statement(BUILDING, building(use, area), Map.of()));
        var larger = Fees.total(statement(BUILDING, building(use, Math.min(area + more, 1_000_000)), Map.of()));
        assertThat(larger).isGreaterThanOrEqualTo(smaller);
    }

    @Property(tries = 300)
    void more_area_or_a_longer_time_on_the_road_never_costs_less(
            @ForAll @DoubleRange(min = 0.01, max = 10_000) double area,
            @ForAll @DoubleRange(min = 0, max = 100) double more,
            @ForAll @IntRange(min = 1, max = 11) int months) {
        var small = Fees.total(statement(OCCUPANCY, road(area, months), Map.of()));
        assertThat(Fees.total(statement(OCCUPANCY, road(area + more, months), Map.of())))
                .isGreaterThanOrEqualTo(small);
        assertThat(Fees.total(statement(OCCUPANCY, road(area, months + 1), Map.of())))
                .isGreaterThanOrEqualTo(small);
    }

    @Provide
    Arbitrary<ServiceDefinition> services() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<String> uses() {
        return Arbitraries.of("residential", "commercial", "mixed", "industrial", "public");
    }

    private static Map<String, Object> building(String use, double area) {
        return Map.of("use", use, "built_area", area);
    }

    private List<FeeLine> upfront(ServiceDefinition service, Map<String, ?> answers) {
        return fees.lines(service, FeeRule.Moment.FILING, FeeFacts.atFiling(answers, Applying.IN_PERSON, TODAY));
    }

    private List<FeeLine> statement(ServiceDefinition service, Map<String, ?> answers, Map<String, ?> data) {
        var facts = new FeeFacts(answers, data, Applying.IN_PERSON, TODAY);
        return fees.lines(service, FeeRule.Moment.STATEMENT, facts);
    }

    private static Map<String, Object> road(double area, int months) {
        return Map.of("street_class", "unpaved_second", "kind", "awning", "area", area, "months", months);
    }
}
