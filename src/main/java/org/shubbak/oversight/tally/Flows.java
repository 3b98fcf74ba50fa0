package org.shubbak.oversight.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what came in and what ended: from the sums of months or days, or from the facts where no sum is kept. */
@Component
class Flows {

    private static final String SUMS = """
            sum(received) AS received, sum(finished) AS finished, sum(accepted) AS accepted, sum(refused) AS refused,
            sum(deemed) AS deemed, sum(withdrawn) AS withdrawn, sum(finished_late) AS finished_late,
            sum(since_finished) AS since_finished, sum(since_in_time) AS since_in_time
            """;

    private static final String MONTHS = """
            SELECT %s AS key, %s FROM oversight.by_month
            WHERE scope IN (:scopes) AND month IN (:months) AND %s
            GROUP BY 1
            """;

    private static final String DAYS = """
            SELECT %s AS key, %s FROM oversight.by_day
            WHERE scope IN (:scopes) AND day BETWEEN :from AND :to
            GROUP BY 1
            """;

    private static final String FACTS = """
            SELECT key, %1$s
            FROM (
                SELECT %2$s AS key, count(*) AS received, 0 AS finished, 0 AS accepted, 0 AS refused, 0 AS deemed,
                       0 AS withdrawn, 0 AS finished_late, count(ended) AS since_finished,
                       count(ended) FILTER (WHERE NOT late) AS since_in_time
                FROM oversight.fact
                WHERE received BETWEEN :from AND :to AND %4$s
                GROUP BY 1
                UNION ALL
                SELECT %3$s, 0, count(*), count(*) FILTER (WHERE result = 'ACCEPTED'),
                       count(*) FILTER (WHERE result = 'REFUSED'), count(*) FILTER (WHERE result = 'DEEMED'),
                       count(*) FILTER (WHERE result = 'WITHDRAWN'), count(*) FILTER (WHERE late), 0, 0
                FROM oversight.fact
                WHERE ended BETWEEN :from AND :to AND %4$s
                GROUP BY 1) AS part
            GROUP BY key
            """;

    private final JdbcClient jdbc;

    Flows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the keys of the question's axis; under the empty key where it has none. */
    Map<String, Flow> of(Asking asking) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        jdbc.sql(sql(asking)).params(asking.parameters()).query(row -> {
            flows.put(row.getString("key"), Flow.of(row));
        });
        return flows;
    }

    private static String sql(Asking asking) {
        boolean cut = asking.services() || asking.channels();
        boolean months = asking.question().span().wholeMonths() && asking.axis() != Axis.DAY;
        if (months && !(asking.services() && asking.channels() && asking.reach().ofUnits())) {
            return MONTHS.formatted(asking.key("scope", "month"), SUMS, asking.level());
        }
        return cut ? facts(asking) : DAYS.formatted(asking.key("scope", "day"), SUMS);
    }

    private static String facts(Asking asking) {
        Reach reach = asking.reach();
        return FACTS.formatted(
                SUMS,
                asking.key(reach.key(), "received"),
                asking.key(reach.key(), "ended"),
                reach.condition() + asking.cut());
    }
}
