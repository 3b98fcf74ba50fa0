package org.shubbak.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was trained for a centre stays there (حظر نقل المدربين). Employing asks here before it changes a unit, the database
 * refuses what does not ask, and {@link #transfer} is the one way around, for those who hold a recorded exception.
 */
@Component
public class TrainedStaff {

    private record Bound(UnitId unit, @Nullable LocalDate until) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    TrainedStaff(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Binds the person to his present unit until that day, or without end; a later day only ever prolongs. */
    @Transactional
    public void bind(StaffId id, @Nullable LocalDate until) {
        jdbc.sql("""
                UPDATE organisation.staff
                SET bound_until = CASE WHEN bound_to IS NOT NULL AND bound_until IS NULL THEN NULL
                                       WHEN bound_to IS NULL OR CAST(:until AS date) IS NULL THEN CAST(:until AS date)
                                       ELSE greatest(bound_until, CAST(:until AS date)) END,
                    bound_to = unit
                WHERE id = :id
                """).param("until", until).param("id", id.value()).update();
    }

    /** Whether a certificate holds the person where he is today. */
    @Transactional(readOnly = true)
    public boolean isBound(StaffId id) {
        return bound(id).filter(bound -> !isOver(bound)).isPresent();
    }

    /** Moves the person, and what binds him with him. For who has recorded the exception that allows it. */
    @Transactional
    public void transfer(StaffId id, UnitId from, UnitId to, String exception, Actor by) {
        int moved = jdbc.sql("""
                UPDATE organisation.staff
                SET unit = :to, bound_to = CASE WHEN bound_to IS NULL THEN NULL ELSE :to END, version = version + 1
                WHERE id = :id AND unit = :from
                """)
                .param("to", to.value())
                .param("from", from.value())
                .param("id", id.value())
                .update();
        if (moved == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.staff-changed");
        }
        Map<String, String> detail = Map.of("from", from.value(), "to", to.value(), "number", exception);
        journal.record(JournalEntry.act(by, "staff.transferred", null, to, detail));
    }

    /** @throws Refusal {@code organisation.trained-stays} at {@code unit}; frees who is bound no more */
    void requireFree(StaffId id, UnitId to) {
        Optional<Bound> bound = bound(id).filter(it -> !it.unit().equals(to));
        if (bound.isEmpty()) {
            return;
        }
        if (!isOver(bound.get())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "organisation.trained-stays")
                    .at("unit");
        }
        jdbc.sql("UPDATE organisation.staff SET bound_to = NULL, bound_until = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    private boolean isOver(Bound bound) {
        return bound.until() != null && bound.until().isBefore(CairoTime.today(clock));
    }

    private Optional<Bound> bound(StaffId id) {
        return jdbc.sql("SELECT bound_to, bound_until FROM organisation.staff WHERE id = :id AND bound_to IS NOT NULL")
                .param("id", UUID.fromString(id.toString()))
                .query((row, index) ->
                        new Bound(new UnitId(row.getString("bound_to")), row.getObject("bound_until", LocalDate.class)))
                .optional();
    }
}
