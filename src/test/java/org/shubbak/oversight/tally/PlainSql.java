package org.shubbak.oversight.tally;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same figures by plain SQL over the base tables of requests, clocks, steps and services, as somebody would write it who
 * has no sums: what the kept figures are compared with.
 */
public final class PlainSql {

    private static final String ROWS = """
            WITH stopped AS (SELECT subject, max(day) AS day FROM deadlines.event WHERE kind = 'STOPPED' GROUP BY subject),
            silent AS (SELECT DISTINCT request FROM requests.act WHERE kind = 'expiry'),
            kind AS MATERIALIZED (
                SELECT code, version, coalesce(definition ->> 'sector', split_part(code, '-', 1)) AS sector,
                       definition ->> 'department' AS department FROM catalogue.service_version),
            rows AS (
                SELECT r.unit, u.governorate, r.service, kind.sector, kind.department, r.channel, r.due, r.state,
                       (r.submitted_at AT TIME ZONE 'Africa/Cairo')::date AS received,
                       (r.ended_at AT TIME ZONE 'Africa/Cairo')::date AS ended,
                       CASE WHEN r.ended_at IS NOT NULL
                            THEN coalesce(stopped.day, (r.ended_at AT TIME ZONE 'Africa/Cairo')::date) > r.due END AS late,
                       r.state = 'FINISHED' AND silent.request IS NOT NULL AND c.on_expiry = 'DEEMED_ACCEPTED' AS deemed,
                       r.state = 'OPEN' AND coalesce(c.state, '') NOT IN ('PAUSED', 'PENDING') AS runs
                FROM requests.request r
                JOIN organisation.unit u ON u.code = r.unit
                JOIN kind ON kind.code = r.service AND kind.version = r.service_version
                LEFT JOIN deadlines.clock c ON c.subject = r.id
                LEFT JOIN stopped ON stopped.subject = r.id
                LEFT JOIN silent ON silent.request = r.id)
            """;

    private static final String COUNTS = ROWS + """
            SELECT %s AS key,
                   count(*) FILTER (WHERE received BETWEEN :from AND :to) AS received,
                   count(*) FILTER (WHERE ended BETWEEN :from AND :to) AS finished,
                   count(*) FILTER (WHERE ended BETWEEN :from AND :to AND state = 'FINISHED' AND NOT deemed) AS accepted,
                   count(*) FILTER (WHERE ended BETWEEN :from AND :to AND state = 'REFUSED') AS refused,
                   count(*) FILTER (WHERE ended BETWEEN :from AND :to AND deemed) AS deemed,
                   count(*) FILTER (WHERE ended BETWEEN :from AND :to AND state = 'WITHDRAWN') AS withdrawn,
                   count(*) FILTER (WHERE ended BETWEEN :from AND :to AND late) AS finished_late,
                   count(*) FILTER (WHERE received BETWEEN :from AND :to AND ended IS NOT NULL) AS since_finished,
                   count(*) FILTER (WHERE received BETWEEN :from AND :to AND ended IS NOT NULL AND NOT late)
                       AS since_in_time,
                   count(*) FILTER (WHERE ended IS NULL) AS open,
                   count(*) FILTER (WHERE runs AND due < :today) AS late,
                   count(*) FILTER (WHERE runs AND due >= :today AND due <= :today + 3) AS near
            FROM rows WHERE %s
            GROUP BY 1
            """;

    private static final String TOTAL_DAYS = ROWS + """
            SELECT %s AS key, percentile_disc(0.5) WITHIN GROUP (ORDER BY ended - received) AS median,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY ended - received) AS p90
            FROM rows WHERE ended BETWEEN :from AND :to AND %s
            GROUP BY 1
            """;

    private static final String OWN_DAYS = """
            WITH moves AS (
                SELECT subject, kind, party, day, lead(day) OVER (PARTITION BY subject ORDER BY seq) AS until
                FROM deadlines.event WHERE kind IN ('AWAITED', 'BEGUN', 'PAUSED', 'RESUMED', 'STOPPED')),
            account AS (
                SELECT subject, max(day) FILTER (WHERE kind = 'STOPPED') AS stopped,
                       coalesce(sum(until - day) FILTER (WHERE party IS NOT NULL), 0) AS waited
                FROM moves GROUP BY subject),
            rows AS (
                SELECT r.unit, r.service, r.channel, (r.ended_at AT TIME ZONE 'Africa/Cairo')::date AS ended,
                       greatest(0, coalesce(a.stopped, (r.ended_at AT TIME ZONE 'Africa/Cairo')::date)
                            - (r.submitted_at AT TIME ZONE 'Africa/Cairo')::date - coalesce(a.waited, 0)) AS own
                FROM requests.request r LEFT JOIN account a ON a.subject = r.id WHERE r.ended_at IS NOT NULL)
            SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY own) AS median,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY own) AS p90
            FROM rows WHERE ended BETWEEN :from AND :to AND %s
            """;

    private static final String WAITING = """
            SELECT party, who, count(*) AS requests
            FROM (
                SELECT r.id, r.unit, r.service, r.channel,
                       CASE WHEN w.party IS NOT NULL THEN w.party
                            WHEN s.kind = 'payout' THEN 'US'
                            WHEN r.state = 'APPROVED' OR s.kind IN ('payment', 'notice') THEN 'APPLICANT'
                            WHEN s.kind = 'opinion' THEN 'BODY' ELSE 'US' END AS party,
                       CASE WHEN w.party = 'BODY' THEN coalesce(b.asked, w.who)
                            WHEN w.party IS NULL AND s.kind = 'payout' THEN coalesce(s.department, s.role)
                            WHEN r.state = 'APPROVED' THEN 'delivery'
                            WHEN s.kind IN ('payment', 'notice') THEN s.kind
                            WHEN w.party = 'APPLICANT' THEN 'completion'
                            WHEN s.kind = 'opinion' THEN coalesce(b.asked, '')
                            ELSE coalesce(s.department, s.role, '') END AS who
                FROM requests.request r
                JOIN catalogue.service_version v ON v.code = r.service AND v.version = r.service_version
                LEFT JOIN deadlines.clock c ON c.subject = r.id
                LEFT JOIN LATERAL (
                    SELECT e.party, e.who FROM deadlines.event e
                    WHERE e.subject = r.id AND c.state IN ('PAUSED', 'PENDING') AND r.state = 'OPEN'
                      AND e.kind IN ('PAUSED', 'AWAITED') ORDER BY e.seq DESC LIMIT 1) AS w ON true
                LEFT JOIN LATERAL (
                    SELECT * FROM workflow.step t WHERE t.request = r.id AND t.closed_at IS NULL
                    ORDER BY t.opened_at, t.id LIMIT 1) AS s ON true
                LEFT JOIN LATERAL (
                    SELECT coalesce(string_agg(DISTINCT t.item, ',' ORDER BY t.item),
                                    CASE WHEN count(*) > 0 AND jsonb_array_length(v.definition -> 'bodies') = 1
                                         THEN v.definition -> 'bodies' -> 0 ->> 'key' END) AS asked
                    FROM workflow.step t
                    WHERE t.request = r.id AND t.closed_at IS NULL AND t.kind = 'opinion') AS b ON true
                WHERE r.ended_at IS NULL) AS open
            WHERE cast(:from AS date) <= :to AND %s
            GROUP BY party, who
            ORDER BY requests DESC, party, who
            """;

    private static final String OPEN_DAYS = ROWS + """
            SELECT (:today - received) AS days, count(*) AS requests
            FROM rows WHERE ended IS NULL AND cast(:from AS date) <= :to AND %s
            GROUP BY 1
            """;

    private final JdbcClient jdbc;
    private final LocalDate today;

    public PlainSql(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The figures of the whole. */
    public Figures of(Question question, List<String> units) {
        return by(null, question, units).getOrDefault("", Figures.NONE);
    }

    /** @param units the units of the question's area, whatever its kind; of all, for the country */
    public Map<String, Figures> by(@Nullable Axis axis, Question question, List<String> units) {
        Map<String, Figures> lines = new LinkedHashMap<>();
        ask(COUNTS.formatted(key(axis, question), condition(question, units)), question, units)
                .query(row -> {
                    Open open = new Open(row.getLong("open"), row.getLong("late"), row.getLong("near"));
                    Figures figures = new Figures(Flow.of(row), open);
                    if (!figures.equals(Figures.NONE)) {
                        lines.put(row.getString("key"), figures);
                    }
                });
        return lines;
    }

    /** Median and 90th percentile of all days, from the filing to the end. */
    public Map<String, Pace.Quantiles> totalDays(@Nullable Axis axis, Question question, List<String> units) {
        Map<String, Pace.Quantiles> days = new LinkedHashMap<>();
        ask(TOTAL_DAYS.formatted(key(axis, question), condition(question, units)), question, units)
                .query(row -> {
                    days.put(row.getString("key"), new Pace.Quantiles(row.getInt("median"), row.getInt("p90")));
                });
        return days;
    }

    /** Median and 90th percentile of the days to the decision without the waiting of others; cuts by service or channel. */
    public Pace.Quantiles ownDays(Question question, List<String> units) {
        return ask(OWN_DAYS.formatted(condition(question, units)), question, units)
                .query((row, index) -> new Pace.Quantiles(row.getInt("median"), row.getInt("p90")))
                .single();
    }

    /** For whom the open requests wait; cuts by service or channel. */
    public List<Waiting> waiting(Question question, List<String> units) {
        return ask(WAITING.formatted(condition(question, units)), question, units)
                .query((row, index) -> new Waiting(
                        Waiting.Party.valueOf(row.getString("party")), row.getString("who"), row.getLong("requests")))
                .list();
    }

    /** How many open requests are how many days old. */
    public NavigableMap<Integer, Long> openDays(Question question, List<String> units) {
        NavigableMap<Integer, Long> days = new TreeMap<>();
        ask(OPEN_DAYS.formatted(condition(question, units)), question, units).query(row -> {
            days.put(row.getInt("days"), row.getLong("requests"));
        });
        return days;
    }

    private JdbcClient.StatementSpec ask(String sql, Question question, List<String> units) {
        var spec = jdbc.sql(sql)
                .param("units", units)
                .param("from", question.span().from())
                .param("to", question.span().to())
                .param("today", today);
        Cut cut = question.cut();
        return spec.param("service", cut.service(), java.sql.Types.VARCHAR)
                .param("sector", cut.sector(), java.sql.Types.VARCHAR)
                .param("department", cut.department(), java.sql.Types.VARCHAR)
                .param("channel", cut.channel(), java.sql.Types.VARCHAR);
    }

    private static String condition(Question question, List<String> units) {
        Cut cut = question.cut();
        String where = question.area().kind() == Area.Kind.COUNTRY ? "true" : "unit IN (:units)";
        return where
                + (cut.service() == null ? "" : " AND service = :service")
                + (cut.sector() == null ? "" : " AND sector = :sector")
                + (cut.department() == null ? "" : " AND department = :department")
                + (cut.channel() == null ? "" : " AND channel = :channel");
    }

    private static String key(@Nullable Axis axis, Question question) {
        return switch (axis) {
            case null -> "''";
            case CHILD -> question.area().kind() == Area.Kind.COUNTRY ? "governorate" : "unit";
            case SERVICE -> "service";
            case SECTOR -> "sector";
            case DEPARTMENT -> "department";
            case CHANNEL -> "channel";
            case MONTH, DAY -> throw new IllegalArgumentException("ask it month by month, day by day");
        };
    }
}
