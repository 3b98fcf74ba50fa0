package org.shubbak.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.shubbak.oversight.CentreFigures.Figures;
import org.shubbak.oversight.CentreFigures.Party;
import org.shubbak.oversight.CentreFigures.Waiting;
import org.shubbak.shared.ServiceCode;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the modules' published report views. Every count is bounded: by the period on (unit, submitted) and (unit, ended),
 * or by what is open today.
 */
@Component
class ReportRows {

    /** One unit's figures of one service. */
    record Counted(UnitId unit, ServiceCode service, Figures figures) {}

    private static final String COUNTED = """
            SELECT unit, service, sum(received) AS received, sum(finished) AS finished,
                   sum(finished_late) AS finished_late, sum(open) AS open, sum(late) AS late
            FROM (
                SELECT unit, service, count(*) AS received, 0 AS finished, 0 AS finished_late, 0 AS open, 0 AS late
                FROM requests.report_request
                WHERE unit IN (:units) AND submitted_at >= :start AND submitted_at < :end
                GROUP BY unit, service
                UNION ALL
                SELECT unit, service, 0, count(*),
                       count(*) FILTER (WHERE (ended_at AT TIME ZONE 'Africa/Cairo')::date > due), 0, 0
                FROM requests.report_request
                WHERE unit IN (:units) AND ended_at IS NOT NULL AND ended_at >= :start AND ended_at < :end
                GROUP BY unit, service
                UNION ALL
                SELECT r.unit, r.service, 0, 0, 0, count(*),
                       count(*) FILTER (WHERE r.state = 'OPEN' AND r.due < :today AND c.state IS DISTINCT FROM 'PAUSED')
                FROM requests.report_request r
                LEFT JOIN deadlines.report_clock c ON c.subject = r.id AND r.due < :today
                WHERE r.unit IN (:units) AND r.ended_at IS NULL
                GROUP BY r.unit, r.service) AS parts
            GROUP BY unit, service
            """;

    private static final String WAITING = """
            SELECT party, who, count(*) AS steps, min(opened_at) AS oldest
            FROM (
                SELECT s.opened_at,
                       CASE WHEN c.waiting_on IS NOT NULL THEN c.waiting_on
                            WHEN s.kind IN ('payment', 'delivery') THEN 'APPLICANT'
                            WHEN s.kind = 'opinion' THEN 'BODY'
                            ELSE 'US' END AS party,
                       CASE WHEN c.waiting_on = 'APPLICANT' THEN 'completion'
                            WHEN c.waiting_on = 'BODY' THEN coalesce(c.waiting_for, '')
                            WHEN s.kind IN ('payment', 'delivery') THEN s.kind
                            WHEN s.kind = 'opinion' THEN coalesce(s.item, '')
                            ELSE s.role END AS who
                FROM requests.report_request r
                JOIN workflow.report_open_step s ON s.request = r.id
                LEFT JOIN deadlines.report_clock c ON c.subject = r.id AND c.state = 'PAUSED'
                WHERE r.unit IN (:units) AND r.ended_at IS NULL) AS open
            GROUP BY party, who
            ORDER BY steps DESC, party, who
            LIMIT 40
            """;

    private static final String OVERDUE = """
            SELECT r.number, r.service, r.unit, r.due, s.role, s.escalated_to, p.name_ar, p.name_en
            FROM (
                SELECT o.id, o.number, o.service, o.unit, o.due
                FROM requests.report_request o
                LEFT JOIN deadlines.report_clock c ON c.subject = o.id
                WHERE o.unit IN (:units) AND o.ended_at IS NULL AND o.state = 'OPEN' AND o.due < :today
                  AND c.state IS DISTINCT FROM 'PAUSED'
                ORDER BY o.due, o.id
                LIMIT :limit) AS r
            LEFT JOIN LATERAL (
                SELECT CASE WHEN kind IN ('payment', 'delivery') THEN kind ELSE role END AS role, dealt_to,
                       escalated_to
                FROM workflow.report_open_step
                WHERE request = r.id
                ORDER BY opened_at
                LIMIT 1) AS s ON true
            LEFT JOIN organisation.report_staff p ON p.id = s.dealt_to
            ORDER BY r.due, r.id
            """;

    private static final String UNDEALT = """
            SELECT count(*)
            FROM requests.report_request r
            JOIN workflow.report_open_step s ON s.request = r.id
            WHERE r.unit IN (:units) AND r.ended_at IS NULL AND NOT s.pooled AND s.dealt_to IS NULL
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Counted> counted(List<UnitId> units, Period period, LocalDate today) {
        return jdbc.sql(COUNTED)
                .param("units", codes(units))
                .param("start", period.start())
                .param("end", period.end())
                .param("today", today)
                .query(ReportRows::counted)
                .list();
    }

    List<Waiting> waiting(List<UnitId> units, LocalDate today) {
        return jdbc.sql(WAITING)
                .param("units", codes(units))
                .query((row, index) -> new Waiting(
                        Party.valueOf(row.getString("party")),
                        row.getString("who"),
                        row.getLong("steps"),
                        Days.since(row.getTimestamp("oldest").toInstant(), today)))
                .list();
    }

    List<OverdueRow> overdue(List<UnitId> units, LocalDate today) {
        return jdbc.sql(OVERDUE)
                .param("units", codes(units))
                .param("today", today)
                .param("limit", CentreFigures.MOST_LISTED)
                .query((row, index) -> OverdueRow.of(row, today))
                .list();
    }

    int undealt(List<UnitId> units) {
        return jdbc.sql(UNDEALT)
                .param("units", codes(units))
                .query((row, index) -> row.getInt(1))
                .single();
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                new UnitId(row.getString("unit")),
                new ServiceCode(row.getString("service")),
                new Figures(
                        row.getLong("received"),
                        row.getLong("finished"),
                        row.getLong("finished_late"),
                        row.getLong("open"),
                        row.getLong("late")));
    }

    private static List<String> codes(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
