package org.shubbak.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a clock's history. */
record ClockEvent(
        LocalDate day,
        Kind kind,
        @Nullable Party party,
        @Nullable String who,
        @Nullable Integer days,
        @Nullable String basis) {

    enum Kind {
        STARTED,
        AWAITED,
        BEGUN,
        PAUSED,
        RESUMED,
        EXTENDED,
        EXPIRED,
        /** The applicant notified a higher authority that the time was over. */
        NOTICED,
        /** The period that the notice opened is over. */
        NOTICE_EXPIRED,
        STOPPED
    }

    static ClockEvent paused(LocalDate day, Party party, String who, String basis) {
        return new ClockEvent(day, Kind.PAUSED, party, who, null, basis);
    }

    /** The clock waits for its beginning. */
    static ClockEvent awaited(LocalDate day, Party party, String who, String basis) {
        return new ClockEvent(day, Kind.AWAITED, party, who, null, basis);
    }

    static ClockEvent based(LocalDate day, Kind kind, String basis) {
        return new ClockEvent(day, kind, null, null, null, basis);
    }

    static ClockEvent of(LocalDate day, Kind kind) {
        return new ClockEvent(day, kind, null, null, null, null);
    }

    static ClockEvent extended(LocalDate day, int days, String basis) {
        return new ClockEvent(day, Kind.EXTENDED, null, null, days, basis);
    }
}
