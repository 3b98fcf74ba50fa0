package org.shubbak.deadlines;

import org.jspecify.annotations.Nullable;

/** The life of a clock; a stopped one never runs again. */
enum ClockState {
    /** Not begun: what starts it has not happened yet. */
    PENDING,
    RUNNING,
    PAUSED,
    STOPPED;

    /** The state after an event, or null where that event is refused. */
    @Nullable
    ClockState after(ClockEvent.Kind event) {
        return switch (event) {
            case AWAITED -> this == RUNNING ? PENDING : null;
            case BEGUN -> this == PENDING ? RUNNING : null;
            case EXPIRED, NOTICED, NOTICE_EXPIRED -> this == RUNNING ? RUNNING : null;
            case PAUSED -> this == RUNNING ? PAUSED : null;
            case RESUMED -> this == PAUSED ? RUNNING : null;
            case EXTENDED -> this == STOPPED ? null : this;
            case STOPPED -> this == STOPPED ? null : STOPPED;
            case STARTED -> null;
        };
    }
}
