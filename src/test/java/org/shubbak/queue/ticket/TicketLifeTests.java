package org.shubbak.queue.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shubbak.queue.ticket.TicketAct.*;
import static org.shubbak.queue.ticket.TicketState.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.shared.Refusal;

class TicketLifeTests {

    /** Written down a second time, so that a change of the table is seen. */
    private static final Map<String, TicketState> MOVES = Map.ofEntries(
            Map.entry("WAITING CALL", CALLED),
            Map.entry("WAITING TRANSFER", WAITING),
            Map.entry("WAITING GIVE_UP", LEFT),
            Map.entry("WAITING CARRY_OVER", WAITING),
            Map.entry("WAITING END_DAY", EXPIRED),
            Map.entry("CALLED RECALL", CALLED),
            Map.entry("CALLED SERVE", SERVING),
            Map.entry("CALLED MISS", MISSED),
            Map.entry("CALLED TRANSFER", WAITING),
            Map.entry("CALLED PUT_BACK", WAITING),
            Map.entry("CALLED CONFIRM_PRIORITY", CALLED),
            Map.entry("CALLED DENY_PRIORITY", WAITING),
            Map.entry("CALLED GIVE_UP", LEFT),
            Map.entry("CALLED END_DAY", EXPIRED),
            Map.entry("SERVING HOLD", HELD),
            Map.entry("SERVING TRANSFER", WAITING),
            Map.entry("SERVING SEND_FOR_DOCUMENTS", AWAY),
            Map.entry("SERVING CONFIRM_PRIORITY", SERVING),
            Map.entry("SERVING DENY_PRIORITY", WAITING),
            Map.entry("SERVING FINISH", DONE),
            Map.entry("SERVING END_DAY", EXPIRED),
            Map.entry("HELD RESUME", SERVING),
            Map.entry("HELD TRANSFER", WAITING),
            Map.entry("HELD SEND_FOR_DOCUMENTS", AWAY),
            Map.entry("HELD FINISH", DONE),
            Map.entry("HELD GIVE_UP", LEFT),
            Map.entry("HELD END_DAY", EXPIRED),
            Map.entry("MISSED REINSERT", WAITING),
            Map.entry("MISSED ABANDON", NO_SHOW),
            Map.entry("MISSED GIVE_UP", LEFT),
            Map.entry("MISSED END_DAY", NO_SHOW),
            Map.entry("AWAY COME_BACK", WAITING),
            Map.entry("AWAY GIVE_UP", LEFT),
            Map.entry("AWAY END_DAY", EXPIRED),
            Map.entry("EXPIRED CARRY_OVER", WAITING));

    static Stream<Arguments> everything() {
        return Arrays.stream(TicketState.values())
                .flatMap(state -> Arrays.stream(TicketAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_act_in_every_state_does_what_is_written_or_is_refused(TicketState state, TicketAct act) {
        TicketState expected = MOVES.get(state + " " + act);
        if (expected == null) {
            assertThatThrownBy(() -> TicketLife.require(state, act))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("queue.not-now." + state));
        } else {
            assertThat(TicketLife.require(state, act)).isEqualTo(expected);
        }
    }

    @Test
    void every_visit_that_is_not_over_can_be_ended_by_the_day() {
        assertThat(TicketState.values())
                .filteredOn(state -> !state.ended())
                .allMatch(state -> TicketLife.after(state, END_DAY)
                        .filter(TicketState::ended)
                        .isPresent());
    }

    @Test
    void what_is_over_stays_over_but_for_a_day_that_was_cut_short() {
        assertThat(List.of(DONE, LEFT, NO_SHOW))
                .allMatch(state -> Arrays.stream(TicketAct.values())
                        .allMatch(act -> TicketLife.after(state, act).isEmpty()));
        Set<TicketAct> left = Arrays.stream(TicketAct.values())
                .filter(act -> TicketLife.after(EXPIRED, act).isPresent())
                .collect(Collectors.toSet());
        assertThat(left).containsExactly(CARRY_OVER);
    }
}
