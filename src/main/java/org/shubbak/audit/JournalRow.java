package org.shubbak.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.UnitId;

/** One line of the journal as it was written. */
public record JournalRow(
        long seq,
        Instant at,
        Actor actor,
        String act,
        JournalEntry.Kind kind,
        @Nullable UUID subject,
        @Nullable UnitId unit,
        Map<String, Object> detail) {}
