package org.shubbak.oversight.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalseDiscoveryTests {

    /** The example of Benjamini and Hochberg (1995), table 1: at q = 0.05 the first four are rejected. */
    @Test
    void the_example_of_the_paper_comes_out() {
        var values = List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.000);
        double[] adjusted = FalseDiscovery.adjusted(values);
        assertThat(Arrays.stream(adjusted).filter(it -> it <= 0.05).count()).isEqualTo(4);
        assertThat(adjusted[0]).isCloseTo(0.0015, within(1e-12));
    }

    @Property(tries = 300)
    void it_keeps_the_order_of_chance_and_never_falls_below_it(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 10_000) Integer> numbers) {
        List<Double> values = numbers.stream().map(it -> it / 10_000.0).toList();
        double[] adjusted = FalseDiscovery.adjusted(values);
        for (int i = 0; i < adjusted.length; i++) {
            assertThat(adjusted[i]).isBetween(values.get(i) - 1e-12, 1.0);
            for (int j = 0; j < adjusted.length; j++) {
                if (values.get(i) < values.get(j)) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }

    /** 200 comparisons, some of them true differences: the mean share of chance among what is asked about. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 60})
    void at_most_the_promised_share_of_what_is_asked_about_is_chance(int real) {
        var random = new Random(7 + real);
        var normal = NormalDistribution.of(0, 1);
        double shares = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                values.add(normal.survivalProbability(random.nextGaussian() + (i < real ? 3 : 0)));
            }
            double[] adjusted = FalseDiscovery.adjusted(values);
            long asked = Arrays.stream(adjusted).filter(it -> it <= 0.05).count();
            long chance =
                    Arrays.stream(adjusted).skip(real).filter(it -> it <= 0.05).count();
            shares += asked == 0 ? 0 : (double) chance / asked;
        }
        assertThat(shares / runs).isLessThanOrEqualTo(0.05 + 4 * Math.sqrt(0.05 / runs));
    }
}
