package org.shubbak.licences;

import java.util.Map;
import java.util.Optional;

/** What two people together may do to a licence after it was issued, and from which state to which it leads. */
public enum Act {
    /** إيقاف. */
    SUSPEND(Map.of(State.VALID, State.SUSPENDED)),
    /** إعادة السريان. */
    RESUME(Map.of(State.SUSPENDED, State.VALID)),
    /** إلغاء; there is no way back. */
    REVOKE(Map.of(State.VALID, State.REVOKED, State.SUSPENDED, State.REVOKED)),
    /** إحلال; a corrected output takes its place, and there is no way back. */
    SUPERSEDE(Map.of(State.VALID, State.SUPERSEDED, State.SUSPENDED, State.SUPERSEDED));

    private final Map<State, State> moves;

    Act(Map<State, State> moves) {
        this.moves = moves;
    }

    /** The state it leads to; empty if it may not be done in this one. */
    public Optional<State> from(State state) {
        return Optional.ofNullable(moves.get(state));
    }
}
