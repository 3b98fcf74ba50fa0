package org.shubbak.oversight.late;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shubbak.oversight.Scope;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The late requests (الطلبات المتأخرة) of those who look after them, the oldest first. */
@Component
public class LateRequests {

    public static final int ROWS = 30;

    private static final int DAYS_OF_PROMISES = 90;

    /**
     * One page of the list.
     *
     * @param open how many are late in the whole scope, by cause, whatever is filtered
     * @param mine how many of them were brought to the reader's level
     * @param more whether others follow
     */
    public record Listed(
            Level level,
            List<LateRow> rows,
            boolean more,
            List<LateCauses.Counted> open,
            long all,
            long mine,
            LateCauses.Promises promises) {}

    private static final String PAGE = "SELECT " + LateRow.COLUMNS + LateRow.TABLES + """
            WHERE l.unit IN (:units) AND l.left_on IS NULL AND (l.due, l.request) > (:due, :request)
              AND l.level IN (:levels)
              AND (:cause::text IS NULL OR coalesce(l.cause, l.proposed_cause) = :cause)
              AND (:body::text IS NULL
                   OR CASE WHEN l.cause IS NULL THEN l.proposed_body ELSE l.body END = :body)
              AND (:service::text IS NULL OR l.service = :service)
            ORDER BY l.due, l.request
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final Scope scope;
    private final LateCauses causes;
    private final Explanations explanations;
    private final Clock clock;

    LateRequests(
            JdbcClient jdbc, Viewer viewer, Scope scope, LateCauses causes, Explanations explanations, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.scope = scope;
        this.causes = causes;
        this.explanations = explanations;
        this.clock = clock;
    }

    /** @throws Refusal {@code oversight.other-centre} for a unit that is not the caller's */
    @Transactional(readOnly = true)
    public Listed list(LateFilter filter, CurrentStaff me) {
        Level level = viewer.level(me);
        List<String> units = viewer.units(me);
        if (filter.unit() != null) {
            scope.require(me, new UnitId(filter.unit()));
        }
        List<LateRow> rows = rows(filter, filter.all() ? Level.CENTRE : level, units);
        List<LateCauses.Counted> open = open(units, Level.CENTRE);
        long mine = level == Level.CENTRE ? sum(open) : sum(open(units, level));
        LocalDate today = CairoTime.today(clock);
        return new Listed(
                level,
                rows.size() > ROWS ? rows.subList(0, ROWS) : rows,
                rows.size() > ROWS,
                open,
                sum(open),
                mine,
                causes.promises(scope.of(me), today.minusDays(DAYS_OF_PROMISES), today));
    }

    /** @throws Refusal {@code late.unknown-number}, {@code oversight.other-centre} */
    @Transactional(readOnly = true)
    public LateRow get(String number, CurrentStaff me) {
        LateRow row = find(number).orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "late.unknown-number"));
        scope.require(me, row.unit());
        return row;
    }

    /** What was promised for a request, the last first. */
    @Transactional(readOnly = true)
    public List<Promise> promises(LateRow row) {
        return explanations.promises(row.request());
    }

    Optional<LateRow> find(String number) {
        String typed = ArabicText.asciiDigits(number).strip();
        return jdbc.sql("SELECT " + LateRow.COLUMNS + LateRow.TABLES + """
                WHERE l.request = (SELECT id FROM requests.report_request WHERE number = :number)
                """)
                .param("number", typed)
                .query((row, index) -> LateRow.of(row, CairoTime.today(clock)))
                .optional();
    }

    private List<LateRow> rows(LateFilter filter, Level from, List<String> units) {
        LateFilter.Place after = filter.after() == null ? LateFilter.Place.FIRST : filter.after();
        return jdbc.sql(PAGE)
                .param("units", filter.unit() == null ? units : List.of(filter.unit()))
                .param("due", after.due())
                .param("request", after.request())
                .param("levels", from.andAbove())
                .param("cause", filter.cause() == null ? null : filter.cause().name())
                .param("body", filter.body())
                .param("service", filter.service())
                .param("limit", ROWS + 1)
                .query((row, index) -> LateRow.of(row, CairoTime.today(clock)))
                .list();
    }

    private List<LateCauses.Counted> open(List<String> units, Level from) {
        return jdbc.sql("""
                SELECT coalesce(cause, proposed_cause) AS reason, count(*) AS requests, count(cause) AS confirmed
                FROM oversight.late
                WHERE unit IN (:units) AND left_on IS NULL AND level IN (:levels)
                GROUP BY reason ORDER BY requests DESC, reason
                """)
                .param("units", units)
                .param("levels", from.andAbove())
                .query((row, index) ->
                        new LateCauses.Counted(Cause.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))
                .list();
    }

    private static long sum(List<LateCauses.Counted> open) {
        return open.stream().mapToLong(LateCauses.Counted::requests).sum();
    }
}
