package org.shubbak.oversight.late;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When late requests go up (مواعيد التصعيد): a governorate sets its own days, within bounds that keep the ministry told. */
@Component
public class EscalationSettings {

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Journal journal;

    EscalationSettings(JdbcClient jdbc, Organisation organisation, Journal journal) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.journal = journal;
    }

    /** The days of the unit's governorate. */
    @Transactional(readOnly = true)
    public Thresholds of(Unit unit) {
        return jdbc.sql(
                        "SELECT governorate_days, ministry_days, version FROM oversight.escalation WHERE diwan = :diwan")
                .param("diwan", diwanOf(unit).id().value())
                .query((row, index) -> new Thresholds(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(Thresholds.USUAL);
    }

    /** The days of the caller's own governorate. */
    @Transactional(readOnly = true)
    public Thresholds of(CurrentStaff me) {
        return of(organisation.unit(me.unit()));
    }

    /** Whether the caller speaks for a whole governorate. */
    public boolean mayChange(CurrentStaff me) {
        return me.has(Role.MANAGER) && organisation.unit(me.unit()).kind() == Unit.Kind.DIWAN;
    }

    /**
     * Sets the days of the caller's governorate.
     *
     * @throws Refusal {@code late.governorate-only}, {@code late.settings-changed} when another was first, or an entry a
     *     wrong field
     */
    @Transactional
    public void change(
            @Nullable Integer governorateDays, @Nullable Integer ministryDays, int version, CurrentStaff me) {
        if (!mayChange(me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "late.governorate-only");
        }
        List<FieldError> wrong = new ArrayList<>();
        if (governorateDays == null || governorateDays < 1 || governorateDays > Thresholds.LATEST_GOVERNORATE) {
            wrong.add(FieldError.of("governorateDays", "late.days-between", 1, Thresholds.LATEST_GOVERNORATE));
        }
        int least = governorateDays == null ? 2 : Math.max(2, governorateDays + 1);
        if (ministryDays == null || ministryDays < least || ministryDays > Thresholds.LATEST_MINISTRY) {
            wrong.add(FieldError.of("ministryDays", "late.days-between", least, Thresholds.LATEST_MINISTRY));
        }
        if (governorateDays == null || ministryDays == null || !wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        write(new Thresholds(governorateDays, ministryDays, version), me);
    }

    private void write(Thresholds wanted, CurrentStaff me) {
        int written = jdbc.sql("""
                INSERT INTO oversight.escalation AS e (diwan, governorate_days, ministry_days)
                SELECT :diwan, :governorate, :ministry
                WHERE :version = 0 OR EXISTS (SELECT FROM oversight.escalation WHERE diwan = :diwan)
                ON CONFLICT (diwan) DO UPDATE
                SET governorate_days = excluded.governorate_days, ministry_days = excluded.ministry_days,
                    version = e.version + 1
                WHERE e.version = :version
                """)
                .param("diwan", me.unit().value())
                .param("governorate", wanted.governorateDays())
                .param("ministry", wanted.ministryDays())
                .param("version", wanted.version())
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "late.settings-changed");
        }
        Map<String, Integer> detail =
                Map.of("governorateDays", wanted.governorateDays(), "ministryDays", wanted.ministryDays());
        journal.record(JournalEntry.act(me.actor(), "oversight.escalation-set", null, me.unit(), detail));
    }

    /** The governorate's diwan above a unit: the topmost one. */
    Unit diwanOf(Unit unit) {
        Unit top = unit;
        while (top.parent() != null) {
            top = organisation.unit(top.parent());
        }
        return top;
    }
}
