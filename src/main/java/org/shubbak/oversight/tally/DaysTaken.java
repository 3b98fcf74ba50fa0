package org.shubbak.oversight.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how long the finished ones took, from exact counts of days. */
@Component
class DaysTaken {

    private static final String KEPT = """
            SELECT %s AS key, days, sum(own) AS own, sum(total) AS total FROM oversight.pace
            WHERE scope IN (:scopes) AND month IN (:months) AND %s
            GROUP BY 1, days
            """;

    private static final String FACTS = """
            SELECT key, days, sum(own) AS own, sum(total) AS total
            FROM (
                SELECT %1$s AS key, days_own AS days, count(*) AS own, 0 AS total
                FROM oversight.fact WHERE ended BETWEEN :from AND :to AND %2$s GROUP BY 1, 2
                UNION ALL
                SELECT %1$s, days_total, 0, count(*)
                FROM oversight.fact WHERE ended BETWEEN :from AND :to AND %2$s GROUP BY 1, 2) AS part
            GROUP BY key, days
            """;

    private record Counts(NavigableMap<Integer, Long> own, NavigableMap<Integer, Long> total) {

        Counts() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        Pace pace() {
            return Pace.of(own, total);
        }
    }

    private final JdbcClient jdbc;

    DaysTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the keys of the question's axis; under the empty key where it has none. */
    Map<String, Pace> of(Asking asking) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        jdbc.sql(sql(asking)).params(asking.parameters()).query(row -> {
            Counts of = counts.computeIfAbsent(row.getString("key"), key -> new Counts());
            of.own().merge(row.getInt("days"), row.getLong("own"), Long::sum);
            of.total().merge(row.getInt("days"), row.getLong("total"), Long::sum);
        });
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().pace()));
    }

    private static String sql(Asking asking) {
        boolean months = asking.question().span().wholeMonths() && asking.axis() != Axis.DAY;
        boolean kept = asking.reach().ofUnits()
                ? !asking.services() && !asking.channels()
                : !asking.services() || !asking.channels();
        Reach reach = asking.reach();
        return months && kept
                ? KEPT.formatted(asking.key("scope", "month"), asking.level())
                : FACTS.formatted(asking.key(reach.key(), "ended"), reach.condition() + asking.cut());
    }
}
