package org.shubbak.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperVectorTests {

    private static final PaperVectors VECTORS = new PaperVectors();
    private static final PaperCheck CHECK = VECTORS.check();

    static Stream<PaperVectors.Case> cases() {
        return VECTORS.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comes_to_its_reason(PaperVectors.Case one) {
        var verdict = CHECK.check(one.text(), VECTORS.now());

        assertThat(verdict.reason().name()).isEqualTo(one.reason());
        assertThat(verdict.claims() == null)
                .isEqualTo(java.util.Set.of("UNREADABLE", "UNKNOWN_KEY", "BAD_SIGNATURE", "WRONG_KEY", "WRONG_CODE")
                        .contains(one.reason()));
    }

    @Test
    void there_are_fifty_good_ones_and_fifty_bad_ones() {
        long good = VECTORS.cases().stream()
                .filter(one -> PaperVerdict.Reason.valueOf(one.reason()).compareTo(PaperVerdict.Reason.NO_STATUS) <= 0)
                .count();
        assertThat(good).isEqualTo(50);
        assertThat(VECTORS.cases()).hasSize(100);
    }
}
