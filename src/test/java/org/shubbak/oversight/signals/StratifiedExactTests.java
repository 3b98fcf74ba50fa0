package org.shubbak.oversight.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class StratifiedExactTests {

    @Test
    void one_stratum_is_fishers_exact_test() {
        var table = new Stratum(39, 40, 160, 240);
        double fisher = HypergeometricDistribution.of(240, 160, 40).survivalProbability(38);
        assertThat(StratifiedExact.atLeast(List.of(table), 1)).isCloseTo(fisher, within(fisher * 1e-9));
    }

    @Test
    void the_tea_lady_is_told_her_known_chance() {
        assertThat(StratifiedExact.atLeast(List.of(new Stratum(4, 4, 4, 8)), 1)).isCloseTo(1.0 / 70, within(1e-12));
    }

    @Test
    void two_strata_agree_with_counting_by_hand() {
        var one = new Stratum(2, 3, 3, 6);
        var two = new Stratum(1, 2, 2, 5);
        double byHand = 0;
        for (int i = 0; i <= 3; i++) {
            for (int j = 0; j <= 2; j++) {
                if (i + j >= 3) {
                    byHand += HypergeometricDistribution.of(6, 3, 3).probability(i)
                            * HypergeometricDistribution.of(5, 2, 2).probability(j);
                }
            }
        }
        assertThat(StratifiedExact.atLeast(List.of(one, two), 1)).isCloseTo(byHand, within(1e-12));
    }

    @Test
    void a_tolerated_difference_is_the_noncentral_distribution() {
        double whole = 0;
        double tail = 0;
        for (int k = 0; k <= 4; k++) {
            double weight = HypergeometricDistribution.of(10, 5, 4).probability(k) * Math.pow(2, k);
            whole += weight;
            tail += k >= 3 ? weight : 0;
        }
        assertThat(StratifiedExact.atLeast(List.of(new Stratum(3, 4, 5, 10)), 2))
                .isCloseTo(tail / whole, within(1e-12));
    }

    @Property(tries = 200)
    void it_is_a_probability_and_more_hits_or_less_tolerance_never_make_it_likelier(
            @ForAll @IntRange(min = 1, max = 60) int tries,
            @ForAll @IntRange(min = 0, max = 60) int others,
            @ForAll @IntRange(min = 0, max = 120) int wanted,
            @ForAll @IntRange(min = 0, max = 60) int some) {
        int all = tries + others;
        int allHits = Math.min(wanted, all);
        int least = Math.max(0, allHits - others);
        int most = Math.min(tries, allHits);
        int hits = least + some % (most - least + 1);
        double chance = StratifiedExact.atLeast(List.of(new Stratum(hits, tries, allHits, all)), 1);
        assertThat(chance).isBetween(0.0, 1.0);
        assertThat(StratifiedExact.atLeast(List.of(new Stratum(hits, tries, allHits, all)), 2))
                .isGreaterThanOrEqualTo(chance - 1e-12);
        if (hits < most) {
            assertThat(StratifiedExact.atLeast(List.of(new Stratum(hits + 1, tries, allHits, all)), 1))
                    .isLessThanOrEqualTo(chance + 1e-12);
        }
    }

    /** Slow and fast services, strict and mild ones: the person differs from nobody. */
    @Test
    void without_a_difference_it_is_at_most_uniform_and_close_to_it() {
        var random = new Random(20_260_301);
        int runs = 20_000;
        int[] below = new int[4];
        double[] levels = {0.01, 0.05, 0.2, 0.5};
        for (int run = 0; run < runs; run++) {
            double chance = StratifiedExact.atLeast(alike(random), 1);
            for (int i = 0; i < levels.length; i++) {
                below[i] += chance <= levels[i] ? 1 : 0;
            }
        }
        for (int i = 0; i < levels.length; i++) {
            double noise = 4 * Math.sqrt(levels[i] * (1 - levels[i]) / runs);
            assertThat((double) below[i] / runs).isLessThanOrEqualTo(levels[i] + noise);
            assertThat((double) below[i] / runs).isGreaterThan(0.6 * levels[i]);
        }
    }

    /** The trap that stratifying is for: whoever has the services that are often refused refuses more, and is not special. */
    @Test
    void a_person_with_the_strict_services_is_not_special_although_the_bare_sums_say_so() {
        var strict = new Stratum(45, 90, 50, 100);
        var mild = new Stratum(1, 10, 10, 100);
        assertThat(StratifiedExact.atLeast(List.of(strict, mild), 1)).isGreaterThan(0.3);
        assertThat(StratifiedExact.atLeast(List.of(new Stratum(46, 100, 60, 200)), 1))
                .isLessThan(0.001);
    }

    private static List<Stratum> alike(Random random) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int tries = 5 + random.nextInt(40);
            int others = 20 + random.nextInt(120);
            double rate = 0.1 + 0.8 * random.nextDouble();
            int hits = hits(random, tries, rate);
            strata.add(new Stratum(hits, tries, hits + hits(random, others, rate), tries + others));
        }
        return strata;
    }

    private static int hits(Random random, int tries, double rate) {
        return (int) random.doubles(tries).filter(it -> it < rate).count();
    }
}
