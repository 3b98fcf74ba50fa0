package org.shubbak.oversight.tally;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One table of sums over facts: how facts with a sign are added to it. The worker adds what changed, the rebuild adds all
 * facts to an empty table; both by the same statement, so they cannot differ.
 *
 * @param keys the primary key's columns
 * @param sums the columns that are added up
 * @param parts selects keys and sums from {@code %s}, a source of facts with a {@code sign}
 * @param nothing when a row stands for nothing
 */
record Rollup(String table, List<String> keys, List<String> sums, String parts, String nothing) {

    private static final List<String> FLOW = List.of(
            "received",
            "finished",
            "accepted",
            "refused",
            "deemed",
            "withdrawn",
            "finished_late",
            "since_finished",
            "since_in_time");

    private static final List<String> SCOPED = List.of("scope", "month", "service", "channel", "sector", "department");

    private static final String FLOW_PARTS = """
            SELECT %1$s, sum(sign) AS received, 0 AS finished, 0 AS accepted, 0 AS refused, 0 AS deemed, 0 AS withdrawn,
                   0 AS finished_late, coalesce(sum(sign) FILTER (WHERE ended IS NOT NULL), 0) AS since_finished,
                   coalesce(sum(sign) FILTER (WHERE ended IS NOT NULL AND NOT late), 0) AS since_in_time
            FROM %%1$s AS source GROUP BY %3$s
            UNION ALL
            SELECT %2$s, 0, sum(sign), coalesce(sum(sign) FILTER (WHERE result = 'ACCEPTED'), 0),
                   coalesce(sum(sign) FILTER (WHERE result = 'REFUSED'), 0),
                   coalesce(sum(sign) FILTER (WHERE result = 'DEEMED'), 0),
                   coalesce(sum(sign) FILTER (WHERE result = 'WITHDRAWN'), 0),
                   coalesce(sum(sign) FILTER (WHERE late), 0), 0, 0
            FROM %%1$s AS source WHERE ended IS NOT NULL GROUP BY %3$s
            """;

    private static final String DIMENSIONS = "unit, governorate, service, sector, department, channel, ";

    /** A unit, its governorate and the country; {@code area} tells the latter two. */
    private static final String SCOPES =
            " CROSS JOIN LATERAL (VALUES (unit, false), (governorate, true), ('EG', true)) AS s (scope, area)";

    /** All together, each channel, each service, and each of both. */
    private static final String LEVELS = """
             CROSS JOIN LATERAL (VALUES ('*', '*', '*', '*', 0), ('*', channel, '*', '*', 1),
                                        (service, '*', sector, department, 1), (service, channel, sector, department, 2))
                 AS p (service, channel, sector, department, depth)
            """;

    static final Rollup BY_MONTH = new Rollup(
            "by_month",
            SCOPED,
            FLOW,
            "SELECT s.scope, part.month, p.service, p.channel, p.sector, p.department, " + plain(FLOW) + " FROM ("
                    + FLOW_PARTS.formatted(
                            DIMENSIONS + "CAST(date_trunc('month', received) AS date) AS month",
                            DIMENSIONS + "CAST(date_trunc('month', ended) AS date)",
                            "1, 2, 3, 4, 5, 6, 7")
                    + ") AS part" + SCOPES + LEVELS + " WHERE s.area OR p.depth < 2",
            "received = 0 AND finished = 0");

    static final Rollup BY_DAY = new Rollup(
            "by_day",
            List.of("scope", "day"),
            FLOW,
            "SELECT s.scope, part.day, " + plain(FLOW) + " FROM ("
                    + FLOW_PARTS.formatted("unit, governorate, received AS day", "unit, governorate, ended", "1, 2, 3")
                    + ") AS part" + SCOPES,
            "received = 0 AND finished = 0");

    static final Rollup PACE = new Rollup(
            "pace",
            List.of("scope", "month", "service", "channel", "sector", "department", "days"),
            List.of("own", "total"),
            "SELECT s.scope, part.month, p.service, p.channel, p.sector, p.department, part.days, own, total FROM ("
                    + "SELECT " + DIMENSIONS + "CAST(date_trunc('month', ended) AS date) AS month, d.days,"
                    + " sum(sign * d.own) AS own, sum(sign * d.total) AS total FROM %1$s AS source"
                    + " CROSS JOIN LATERAL (VALUES (days_own, 1, 0), (days_total, 0, 1)) AS d (days, own, total)"
                    + " WHERE ended IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) AS part"
                    + SCOPES + LEVELS + " WHERE p.depth = 0 OR s.area AND p.depth = 1",
            "own = 0 AND total = 0");

    static final Rollup PENDING = new Rollup(
            "pending",
            List.of("scope", "kind", "channel", "service", "key", "sector", "department"),
            List.of("requests"),
            "SELECT s.scope, part.kind, p.channel, p.service, part.key, p.sector, p.department, requests FROM ("
                    + "SELECT " + DIMENSIONS + "k.kind, k.key, sum(sign) AS requests FROM %1$s AS source"
                    + " CROSS JOIN LATERAL (VALUES ('OPEN', ''), ('RECEIVED', CAST(received AS text)),"
                    + " (CASE WHEN runs THEN 'DUE' END, CAST(due AS text)),"
                    + " (CASE WHEN runs THEN 'DUE_MONTH' END, to_char(due, 'YYYY-MM')), (party, who)) AS k (kind, key)"
                    + " WHERE ended IS NULL AND k.kind IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) AS part"
                    + SCOPES + LEVELS + " WHERE p.depth = 0 OR s.area AND p.depth = 1",
            "requests = 0");

    static final List<Rollup> ALL = List.of(BY_MONTH, BY_DAY, PACE, PENDING);

    /** Adds the facts of a source, a table or a bracketed query with the columns of a fact and a {@code sign}. */
    String adding(String source) {
        String columns = String.join(", ", keys) + ", " + String.join(", ", sums);
        String added = sums.stream()
                .map(sum -> sum + " = kept." + sum + " + excluded." + sum)
                .collect(Collectors.joining(", "));
        return "INSERT INTO oversight." + table + " AS kept (" + columns + ") " + selecting(source) + " ON CONFLICT ("
                + String.join(", ", keys) + ") DO UPDATE SET " + added;
    }

    /** The rows that all facts of a source make. */
    String selecting(String source) {
        return "SELECT " + String.join(", ", keys) + ", "
                + sums.stream().map(sum -> "sum(" + sum + ") AS " + sum).collect(Collectors.joining(", ")) + " FROM ("
                + parts.formatted(source) + ") AS all_parts GROUP BY " + String.join(", ", keys);
    }

    String sweeping() {
        return "DELETE FROM oversight." + table + " WHERE " + nothing;
    }

    private static String plain(List<String> columns) {
        return String.join(", ", columns);
    }
}
