package org.shubbak.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shubbak.platform.history.DueRule.Pause;

class DueRuleTests {

    /** A Sunday. */
    private static final LocalDate FILED = LocalDate.parse("2026-02-01");

    private static final List<Pause> FOUR_DAYS =
            List.of(new Pause(LocalDate.parse("2026-02-03"), LocalDate.parse("2026-02-07")));

    @Test
    void calendar_days_move_by_the_days_of_waiting_and_then_to_a_working_day() {
        var rule = new DueRule(10, "DAY", false);
        assertThat(rule.due(FILED, Set.of())).isEqualTo("2026-02-11");
        assertThat(rule.due(FILED, FOUR_DAYS, Set.of())).isEqualTo("2026-02-15");
        assertThat(rule.due(FILED, FOUR_DAYS, Set.of(LocalDate.parse("2026-02-15"))))
                .isEqualTo("2026-02-16");
    }

    @Test
    void working_days_are_not_counted_while_it_waits() {
        var rule = new DueRule(5, "DAY", true);
        assertThat(rule.due(FILED, Set.of())).isEqualTo("2026-02-08");
        assertThat(rule.due(FILED, FOUR_DAYS, Set.of())).isEqualTo("2026-02-10");
    }
}
