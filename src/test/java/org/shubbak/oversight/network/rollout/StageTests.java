package org.shubbak.oversight.network.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTests {

    @Test
    void a_centre_goes_one_stage_on_or_one_back_and_nowhere_else() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                int apart = to.ordinal() - from.ordinal();
                Stage.Step expected = apart == 1 ? Stage.Step.FORWARD : apart == -1 ? Stage.Step.BACK : Stage.Step.NONE;
                assertThat(from.to(to)).as(from + " to " + to).isEqualTo(expected);
            }
        }
    }

    @Test
    void what_is_planned_or_open_is_not_under_way() {
        assertThat(Stage.values()).filteredOn(Stage::isUnderWay).hasSize(6).doesNotContain(Stage.PLANNED, Stage.OPEN);
    }
}
