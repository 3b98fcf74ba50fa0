package org.shubbak.oversight.late;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reports say of lateness: how many requests were late on any day of a month, by cause; and what became of the
 * promises. A request counts from the day after its due day to the day of its decision, of the pause of its clock or of
 * the move of its due day.
 */
@Component
public class LateCauses {

    /** A cause and the requests that were late for it; what a manager confirmed goes before what the facts propose. */
    public record Counted(Cause cause, long requests, long confirmed) {}

    /** Promises of which the day or the decision fell into the month. */
    public record Promises(long kept, long broken) {}

    private static final String COUNTED = """
            SELECT coalesce(cause, proposed_cause) AS reason, count(*) AS requests, count(cause) AS confirmed
            FROM (
                SELECT cause, proposed_cause FROM oversight.late
                WHERE unit IN (:units) AND left_on IS NULL AND due < :last
                UNION ALL
                SELECT cause, proposed_cause FROM oversight.late
                WHERE unit IN (:units) AND left_on >= :first AND due < :last) AS l
            GROUP BY reason
            ORDER BY requests DESC, reason
            """;

    private final JdbcClient jdbc;

    LateCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The causes of a month in Cairo, the most frequent first; causes without a request are left out. */
    @Transactional(readOnly = true)
    public List<Counted> of(Collection<UnitId> units, YearMonth month) {
        return jdbc.sql(COUNTED)
                .param("units", codes(units))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, index) -> new Counted(Cause.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public Promises promises(Collection<UnitId> units, YearMonth month) {
        return promises(units, month.atDay(1), month.atEndOfMonth());
    }

    Promises promises(Collection<UnitId> units, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE outcome = 'KEPT'), count(*) FILTER (WHERE outcome = 'BROKEN')
                FROM oversight.promise
                WHERE unit IN (:units) AND settled_on BETWEEN :from AND :to
                """)
                .param("units", codes(units))
                .param("from", from)
                .param("to", to)
                .query((row, index) -> new Promises(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static List<String> codes(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
