package org.shubbak.oversight.tally;

/** What the modules' published report views say of requests today, as rows of {@code oversight.fact}. */
final class Truth {

    /** The columns of a fact, in the order of the table. */
    static final String COLUMNS =
            "request, number, unit, governorate, service, sector, department, channel, received, due, "
                    + "ended, result, late, days_own, days_total, party, who, runs";

    private static final String SELECT = """
            SELECT request, number, unit, governorate, service, sector, department, channel, received, due, ended, result,
                   ended IS NOT NULL AND coalesce(stopped, ended) > due AS late,
                   CASE WHEN ended IS NOT NULL THEN greatest(0, coalesce(stopped, ended) - received - waited) END AS days_own,
                   CASE WHEN ended IS NOT NULL THEN ended - received END AS days_total,
                   party,
                   CASE party
                       WHEN 'US' THEN coalesce(nullif(step_department, ''), step_role, '')
                       WHEN 'BODY' THEN coalesce(asked, CASE WHEN opinions > 0 THEN only_body END, paused_for, '')
                       WHEN 'APPLICANT' THEN CASE WHEN state = 'APPROVED' THEN 'delivery'
                                                  WHEN step_kind IN ('payment', 'notice') THEN step_kind
                                                  ELSE 'completion' END
                   END AS who,
                   ended IS NULL AND state = 'OPEN' AND NOT paused AS runs
            FROM (
                SELECT r.id AS request, r.number, r.unit, u.governorate, r.service, v.sector, v.department, r.channel,
                       r.state, r.due, w.stopped, w.waited,
                       CAST(r.submitted_at AT TIME ZONE 'Africa/Cairo' AS date) AS received,
                       CAST(r.ended_at AT TIME ZONE 'Africa/Cairo' AS date) AS ended,
                       CASE r.state
                           WHEN 'FINISHED' THEN CASE WHEN c.expired_at IS NOT NULL AND c.on_expiry = 'DEEMED_ACCEPTED'
                                                      AND EXISTS (SELECT FROM requests.report_silence WHERE request = r.id)
                                                     THEN 'DEEMED' ELSE 'ACCEPTED' END
                           WHEN 'REFUSED' THEN 'REFUSED'
                           WHEN 'WITHDRAWN' THEN 'WITHDRAWN' END AS result,
                       c.state IS NOT DISTINCT FROM 'PAUSED' AS paused, c.waiting_for AS paused_for,
                       s.kind AS step_kind, s.department AS step_department, s.role AS step_role,
                       b.opinions, b.asked, v.only_body,
                       CASE WHEN r.ended_at IS NOT NULL THEN NULL
                            WHEN c.state = 'PAUSED' AND r.state = 'OPEN' THEN c.waiting_on
                            WHEN s.kind = 'payout' THEN 'US'
                            WHEN r.state = 'APPROVED' OR s.kind IN ('payment', 'notice') THEN 'APPLICANT'
                            WHEN s.kind = 'opinion' THEN 'BODY'
                            ELSE 'US' END AS party
                FROM requests.report_request r
                JOIN organisation.report_unit u ON u.code = r.unit
                JOIN catalogue.report_version v ON v.code = r.service AND v.version = r.service_version
                LEFT JOIN deadlines.report_clock c ON c.subject = r.id
                LEFT JOIN LATERAL (
                    SELECT max(day) FILTER (WHERE kind = 'STOPPED') AS stopped,
                           coalesce(sum(until - day) FILTER (WHERE party IS NOT NULL), 0) AS waited
                    FROM (SELECT kind, party, day, lead(day) OVER (ORDER BY seq) AS until
                          FROM deadlines.report_switch WHERE subject = r.id) AS switch) AS w ON true
                LEFT JOIN LATERAL (
                    SELECT kind, department, role FROM workflow.report_open_step
                    WHERE request = r.id AND r.ended_at IS NULL ORDER BY opened_at, id LIMIT 1) AS s ON true
                LEFT JOIN LATERAL (
                    SELECT count(*) AS opinions, string_agg(DISTINCT item, ',' ORDER BY item) AS asked
                    FROM workflow.report_open_step
                    WHERE request = r.id AND r.ended_at IS NULL AND kind = 'opinion') AS b ON true
                WHERE %s) AS told
            """;

    private Truth() {}

    /** @param condition on {@code r}, the view of requests */
    static String where(String condition) {
        return SELECT.formatted(condition);
    }
}
