package org.shubbak.oversight.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulated years: what is planted is found, and what is clean is left alone. */
class ExaminingTests {

    private static final double Q = 0.05;
    private static final int SEEDS = 100;

    @Test
    void on_clean_years_nobody_is_asked_about_in_at_least_nineteen_of_twenty() {
        long disturbed = IntStream.range(0, SEEDS)
                .parallel()
                .filter(seed -> !questions(SimulatedGovernorate.clean(seed)).isEmpty())
                .count();
        assertThat(disturbed).isLessThanOrEqualTo(Math.round(SEEDS * Q));
    }

    @Test
    void of_each_kind_at_least_nine_of_ten_planted_cases_are_found_and_hardly_anybody_else() {
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        int asked = 0;
        int strangers = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<Kind, UUID> planted = new HashMap<>();
            List<Tested> questions = questions(SimulatedGovernorate.planted(1_000 + seed, planted));
            asked += questions.size();
            for (Tested one : questions) {
                boolean was = one.staff().equals(planted.get(one.kind()));
                strangers += was ? 0 : 1;
            }
            for (Kind kind : Kind.values()) {
                UUID who = planted.get(kind);
                if (questions.stream()
                        .anyMatch(it -> it.kind() == kind && it.staff().equals(who))) {
                    found.merge(kind, 1, Integer::sum);
                }
            }
        }
        assertThat(found.keySet()).containsExactlyInAnyOrder(Kind.values());
        assertThat(found)
                .allSatisfy((kind, times) -> assertThat(times).as(kind.name()).isGreaterThanOrEqualTo(SEEDS * 9 / 10));
        assertThat((double) strangers / asked).isLessThanOrEqualTo(Q);
    }

    @Test
    void a_group_with_too_few_cases_is_not_tested() {
        var sample = SimulatedGovernorate.clean(1);
        var some = new SimulatedGovernorate.Year(sample.decisions().subList(0, 10), List.of());
        assertThat(some.examined()).isEmpty();
    }

    @Test
    void a_year_read_service_by_service_gives_the_same_as_read_at_once() {
        var sample = SimulatedGovernorate.clean(3);
        var atOnce = new Examining();
        atOnce.decisions(sample.decisions());
        atOnce.looks(sample.looks());
        List<Tested> once = atOnce.results();
        List<Tested> parts = sample.examined();
        assertThat(parts).extracting(Tested::key).isNotEmpty().doesNotHaveDuplicates();
        assertThat(parts).hasSameSizeAs(once);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).key()).isEqualTo(once.get(i).key());
            assertThat(parts.get(i).hits()).isEqualTo(once.get(i).hits());
            assertThat(parts.get(i).tries()).isEqualTo(once.get(i).tries());
            assertThat(parts.get(i).chance()).isCloseTo(once.get(i).chance(), within(1e-9));
            assertThat(parts.get(i).files()).hasSameSizeAs(once.get(i).files());
        }
    }

    private static List<Tested> questions(SimulatedGovernorate.Year year) {
        List<Tested> tested = year.examined();
        double[] adjusted =
                FalseDiscovery.adjusted(tested.stream().map(Tested::chance).toList());
        return IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] <= Q)
                .mapToObj(tested::get)
                .toList();
    }
}
