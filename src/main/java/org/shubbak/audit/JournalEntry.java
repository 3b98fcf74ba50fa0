package org.shubbak.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Actor;
import org.shubbak.shared.UnitId;

/**
 * One line for the journal.
 *
 * @param act what was done, as the last part of the message key {@code audit.act.<act>}, like {@code request.submitted}
 * @param subject the request it belongs to
 * @param unit the unit in which it was done
 * @param detail the facts needed to understand it later; no more personal data than that
 */
public record JournalEntry(
        Actor actor,
        String act,
        Kind kind,
        @Nullable UUID subject,
        @Nullable UnitId unit,
        Map<String, ?> detail) {

    /** A change, or a look at personal data. */
    public enum Kind {
        ACT,
        READ
    }

    public static JournalEntry act(Actor actor, String act, @Nullable UUID subject, @Nullable UnitId unit) {
        return act(actor, act, subject, unit, Map.of());
    }

    public static JournalEntry act(
            Actor actor, String act, @Nullable UUID subject, @Nullable UnitId unit, Map<String, ?> detail) {
        return new JournalEntry(actor, act, Kind.ACT, subject, unit, detail);
    }

    /** A look at personal data. */
    public static JournalEntry read(
            Actor actor, String act, @Nullable UUID subject, @Nullable UnitId unit, Map<String, ?> detail) {
        return new JournalEntry(actor, act, Kind.READ, subject, unit, detail);
    }
}
