package org.shubbak.oversight.web.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChancesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5      | 2         | = | 0.5      | 50.0",
                "0.002341 | 427       | = | 0.0023   | 0.2",
                "0.000002 | 500,000   | = | 0.000002 | <0.1",
                "1e-300   | 1,000,000 | < | 0.000001 | <0.1",
                "0        | 1,000,000 | < | 0.000001 | 0.0",
                "1        | 1         | = | 1        | 100.0"
            })
    void a_chance_is_told_without_powers_of_ten(
            double chance, String onceIn, String sign, String plain, String ofHundred) {
        assertThat(Chances.onceIn(chance)).isEqualTo(onceIn);
        assertThat(Chances.sign(chance)).isEqualTo(sign);
        assertThat(Chances.plain(chance)).isEqualTo(plain);
        assertThat(Chances.ofHundred(chance)).isEqualTo(ofHundred);
    }
}
