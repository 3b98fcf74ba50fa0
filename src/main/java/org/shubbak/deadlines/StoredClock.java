package org.shubbak.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shubbak.shared.UnitId;

/** A clock with all its events. */
record StoredClock(
        UUID subject,
        UnitId unit,
        DeadlineRule rule,
        LocalDate started,
        LocalDate due,
        ClockState state,
        List<ClockEvent> events) {}
