package org.shubbak.oversight.tally;

import org.jspecify.annotations.Nullable;

/**
 * Which requests a drill-down lists.
 *
 * @param party with {@link Kind#WAITING}: for whom; otherwise null
 * @param who with {@link Kind#WAITING}: for which of them; null for all
 */
public record Which(
        Kind kind, Waiting.@Nullable Party party, @Nullable String who) {

    /** The figures that can be opened. */
    public enum Kind {
        /** In the span, in the order of filing. */
        RECEIVED,
        /** Ended in the span, in the order of their ends. */
        FINISHED,
        ACCEPTED,
        REFUSED,
        DEEMED,
        WITHDRAWN,
        FINISHED_LATE,
        /** Open today, the earliest due first. */
        OPEN,
        LATE,
        NEAR_LATE,
        WAITING;

        boolean open() {
            return ordinal() >= OPEN.ordinal();
        }
    }

    public static Which of(Kind kind) {
        return new Which(kind, null, null);
    }

    public static Which waiting(Waiting.Party party, @Nullable String who) {
        return new Which(Kind.WAITING, party, who);
    }
}
