package org.shubbak.requests;

import java.util.Map;
import java.util.Set;

/** The life of a request (طلب); {@link #MOVES} is the whole table of what may follow what. */
public enum RequestState {
    /** In the hands of the departments, the applicant or an outside body. */
    OPEN,
    /** Decided in the applicant's favour; its output waits for delivery. */
    APPROVED,
    /** Refused with a reason and its legal basis (رفض مسبب). */
    REFUSED,
    /** Handed over, or ended where nothing is handed over. */
    FINISHED,
    /** Taken back by the applicant (سحب ملف). */
    WITHDRAWN;

    static final Map<RequestState, Set<RequestState>> MOVES = Map.of(
            OPEN, Set.of(APPROVED, REFUSED, FINISHED, WITHDRAWN),
            APPROVED, Set.of(FINISHED),
            REFUSED, Set.of(),
            FINISHED, Set.of(),
            WITHDRAWN, Set.of());

    /** Whether a request in this state may become {@code next}. */
    public boolean mayBecome(RequestState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing more will happen to the request. */
    public boolean ended() {
        return MOVES.getOrDefault(this, Set.of()).isEmpty();
    }
}
