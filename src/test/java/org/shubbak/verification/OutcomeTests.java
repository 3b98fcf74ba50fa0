package org.shubbak.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTests {

    @ParameterizedTest
    @EnumSource
    void only_a_paper_that_holds_is_green_and_every_other_is_red_as_it_is_offline(Outcome outcome) {
        assertThat(outcome.tone()).isEqualTo(outcome == Outcome.VALID ? "done" : "refused");
    }
}
