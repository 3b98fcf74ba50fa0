package org.shubbak.oversight.late;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which outside bodies delay us (جهات التأخير): what they were asked in the last year and what they have open. */
@Component
public class DelayingBodies {

    static final int DAYS = 365;

    /**
     * One outside body.
     *
     * @param body its key, empty where a procedure asks without naming one
     * @param waiting opinions asked and not given today
     * @param median days of those that were given, and of the open ones up to today
     * @param longest of the same
     * @param asked how many were asked in the last year or are open
     * @param overdue of those, how many went beyond the day set for the answer
     * @param dated of those, how many had such a day
     * @param deemed how often its silence was taken for an answer
     */
    public record Delay(
            String body, long waiting, long median, long longest, long asked, long overdue, long dated, long deemed) {

        /** Whole hundredths beyond the day set, of those that had one. */
        public long share() {
            return dated == 0 ? 0 : Math.round(100.0 * overdue / dated);
        }
    }

    private static final String DELAYS = """
            SELECT body, count(*) FILTER (WHERE closed_at IS NULL) AS waiting,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS median, max(days) AS longest,
                   count(*) AS asked, count(*) FILTER (WHERE ended > target) AS overdue, count(target) AS dated,
                   count(*) FILTER (WHERE deemed) AS deemed
            FROM (
                SELECT coalesce(nullif(b.body, ''), sole.body, '') AS body, b.closed_at, b.target, b.deemed, e.ended,
                       e.ended - (b.opened_at AT TIME ZONE 'Africa/Cairo')::date AS days
                FROM workflow.report_asked_body b
                LEFT JOIN unnest(CAST(:asking AS text[]), CAST(:keys AS text[])) AS sole (service, body)
                    ON sole.service = b.service AND b.body = ''
                CROSS JOIN LATERAL (
                    SELECT coalesce((b.closed_at AT TIME ZONE 'Africa/Cairo')::date, :today) AS ended) e
                WHERE b.unit IN (:units) AND (b.opened_at >= :from OR b.closed_at IS NULL)) AS asked
            GROUP BY body
            ORDER BY waiting DESC, overdue DESC, body
            LIMIT 100
            """;

    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final LateNames names;
    private final Clock clock;

    DelayingBodies(JdbcClient jdbc, Viewer viewer, LateNames names, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.names = names;
        this.clock = clock;
    }

    /** The bodies that the caller's units asked, those with the most open answers first. */
    @Transactional(readOnly = true)
    public List<Delay> of(CurrentStaff me) {
        LocalDate today = CairoTime.today(clock);
        Map<String, String> only = names.onlyBodies();
        return jdbc.sql(DELAYS)
                .param("asking", only.keySet().toArray(String[]::new))
                .param("keys", only.values().toArray(String[]::new))
                .param("units", viewer.units(me))
                .param("today", today)
                .param("from", CairoTime.startOf(today.minusDays(DAYS)).atOffset(ZoneOffset.UTC))
                .query(DelayingBodies::delay)
                .list();
    }

    private static Delay delay(ResultSet row, int index) throws SQLException {
        return new Delay(
                row.getString("body"),
                row.getLong("waiting"),
                row.getLong("median"),
                row.getLong("longest"),
                row.getLong("asked"),
                row.getLong("overdue"),
                row.getLong("dated"),
                row.getLong("deemed"));
    }
}
