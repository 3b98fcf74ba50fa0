package org.shubbak.oversight.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuesTests {

    private static final UUID REVIEWER = new UUID(1, 1);
    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void there_is_a_choice_only_while_another_of_the_same_work_is_there() {
        var decisions = decisions(step("older", 0, 1, 5), step("newer", 2, 3, 9), step("later", 3, 7, 11));
        assertThat(decisions)
                .extracting(Decision::number, Decision::choice)
                .containsExactlyInAnyOrder(tuple("older", true), tuple("newer", true), tuple("later", false));
    }

    @Test
    void one_that_came_later_or_is_another_service_was_no_choice() {
        assertThat(decisions(step("older", 0, 7, 9), step("newer", 2, 3, 5))).noneMatch(Decision::choice);
        var elsewhere = new Step(
                new UUID(3, 3), "other", REVIEWER, "SHR-01", "OCC-001", "review", at(0), at(1), null, "", false, 0);
        assertThat(decisions(elsewhere, step("newer", 2, 3, 5))).noneMatch(Decision::choice);
    }

    @Test
    void what_is_still_open_counts_as_load_and_as_a_choice() {
        var open = step("open", 0, 1, null);
        assertThat(decisions(open, step("newer", 2, 3, 5))).singleElement().satisfies(it -> {
            assertThat(it.load()).isEqualTo(1);
            assertThat(it.choice()).isTrue();
        });
    }

    @Test
    void what_waited_in_the_queue_is_not_held_against_the_person() {
        var decisions = decisions(step("first", 0, 0, 10), step("second", 1, 1, 12), step("idle", 20, 20, 23));
        assertThat(decisions)
                .extracting(Decision::number, it -> it.effort() / 3600)
                .containsExactlyInAnyOrder(tuple("first", 10L), tuple("second", 2L), tuple("idle", 3L));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "2,2", "3,3", "6,3", "7,4", "100,7"})
    void busyness_doubles_from_step_to_step(int load, int busy) {
        var one = decisions(step("one", 0, 1, 2)).getFirst();
        var loaded = new Decision(
                one.request(),
                one.number(),
                one.staff(),
                one.unit(),
                one.service(),
                one.task(),
                one.closed(),
                one.favourable(),
                false,
                List.of(),
                load,
                false,
                false,
                0,
                0);
        assertThat(loaded.busy()).isEqualTo(busy);
    }

    @ParameterizedTest
    @CsvSource({"forward,true", "approve,true", "agree,true", "reject,false", "refuse,false", "object,false", "return,"
    })
    void a_return_is_neither_for_nor_against(String outcome, @Nullable Boolean favourable) {
        assertThat(Queues.favourable(outcome)).isEqualTo(favourable);
    }

    private static List<Decision> decisions(Step... steps) {
        Loads loads = new Loads();
        for (Step it : steps) {
            loads.add(it.staff(), it.opened().getEpochSecond(), it.end().getEpochSecond());
        }
        return new Queues(loads, Map.of(), (unit, at) -> false).decisions(List.of(steps));
    }

    private static Step step(String number, int registered, int opened, @Nullable Integer closed) {
        return new Step(
                new UUID(5, registered),
                number,
                REVIEWER,
                "SHR-01",
                "BLD-001",
                "review",
                at(registered),
                at(opened),
                closed == null ? null : at(closed),
                closed == null ? "" : "forward",
                false,
                0);
    }

    private static Instant at(int hour) {
        return BEGIN.plus(Duration.ofHours(hour));
    }
}
