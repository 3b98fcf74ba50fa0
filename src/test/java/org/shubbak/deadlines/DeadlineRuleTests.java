package org.shubbak.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shubbak.deadlines.DeadlineRule.Pause;
import org.shubbak.deadlines.DeadlineRule.Start;
import tools.jackson.databind.json.JsonMapper;

class DeadlineRuleTests {

    private static final String OLD = """
            {"value": 30, "unit": "DAY", "dayKind": "CALENDAR", "onExpiry": "ESCALATE", "legalBasis": "law"}
            """;

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void a_definition_from_before_counts_from_the_filing_and_has_the_usual_pauses() {
        var rule = json.readValue(OLD, DeadlineRule.class);
        assertThat(rule.start()).isEqualTo(Start.SUBMISSION);
        assertThat(rule.pauses()).containsExactlyInAnyOrder(Pause.COMPLETION, Pause.BODY, Pause.NOTICE);
        assertThat(rule).isEqualTo(DeadlineRule.days(30, "law"));
    }

    @Test
    void start_and_pauses_are_read_back_as_they_were_written() {
        var rule = new DeadlineRule(
                1,
                DeadlineRule.TimeUnit.MONTH,
                DeadlineRule.DayKind.CALENDAR,
                DeadlineRule.Expiry.DEEMED_ACCEPTED,
                "law",
                Start.FEE_PAID,
                Set.of(),
                null);
        assertThat(json.readValue(json.writeValueAsString(rule), DeadlineRule.class))
                .isEqualTo(rule);
    }
}
