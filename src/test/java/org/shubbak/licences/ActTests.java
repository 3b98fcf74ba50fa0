package org.shubbak.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActTests {

    private static final Map<Act, Map<State, State>> ALLOWED = Map.of(
            Act.SUSPEND, Map.of(State.VALID, State.SUSPENDED),
            Act.RESUME, Map.of(State.SUSPENDED, State.VALID),
            Act.REVOKE, Map.of(State.VALID, State.REVOKED, State.SUSPENDED, State.REVOKED),
            Act.SUPERSEDE, Map.of(State.VALID, State.SUPERSEDED, State.SUSPENDED, State.SUPERSEDED));

    @ParameterizedTest
    @EnumSource(Act.class)
    void every_act_leads_from_every_state_where_the_table_says_and_nowhere_else(Act act) {
        for (State state : State.values()) {
            assertThat(act.from(state).orElse(null)).isEqualTo(ALLOWED.get(act).get(state));
        }
    }
}
