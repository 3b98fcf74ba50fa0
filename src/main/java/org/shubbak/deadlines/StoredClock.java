package org.shubbak.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;

/**
 * A clock with all its events.
 *
 * @param second the rule of the period that a notice opened; null before a notice
 */
record StoredClock(
        UUID subject,
        UnitId unit,
        DeadlineRule rule,
        @Nullable DeadlineRule second,
        LocalDate started,
        LocalDate due,
        ClockState state,
        List<ClockEvent> events) {}
