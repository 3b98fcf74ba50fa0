package org.shubbak.oversight.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is open today: from its sums, or from the open facts where no sum is kept. */
@Component
class OpenOnes {

    private static final String KEPT = " FROM oversight.pending WHERE scope IN (:scopes) AND %s AND ";
    private static final String FACTS = "FROM oversight.fact WHERE ended IS NULL AND %s ";

    /** Past months are late as a whole; of this one and the next days each day is looked at. */
    private static final String OPEN_KEPT = """
            SELECT line AS key, sum(open) AS open, sum(late) AS late, sum(near) AS near
            FROM (
                SELECT %1$s AS line, requests AS open, 0 AS late, 0 AS near
                %2$s kind = 'OPEN'
                UNION ALL
                SELECT %1$s, 0, requests, 0
                %2$s kind = 'DUE_MONTH' AND key < to_char(CAST(:today AS date), 'YYYY-MM')
                UNION ALL
                SELECT %1$s, 0, CASE WHEN key < CAST(:today AS text) THEN requests ELSE 0 END,
                       CASE WHEN key >= CAST(:today AS text) THEN requests ELSE 0 END
                %2$s kind = 'DUE' AND key >= to_char(CAST(:today AS date), 'YYYY-MM') AND key <= CAST(:soon AS text)) AS part
            GROUP BY line
            """;

    private static final String OPEN_FACTS = """
            SELECT %s AS key, count(*) AS open, count(*) FILTER (WHERE runs AND due < :today) AS late,
                   count(*) FILTER (WHERE runs AND due BETWEEN :today AND :soon) AS near
            %s
            GROUP BY 1
            """;

    private static final String WAITING_KEPT = """
            SELECT kind AS party, key AS who, sum(requests) AS requests
            %s kind IN ('US', 'APPLICANT', 'BODY')
            GROUP BY kind, key ORDER BY requests DESC, party, who
            """;

    private static final String WAITING_FACTS = """
            SELECT party, who, count(*) AS requests
            %s
            GROUP BY party, who ORDER BY requests DESC, party, who
            """;

    private static final String DAYS_KEPT = """
            SELECT CAST(key AS date) AS day, sum(requests) AS requests %s kind = 'RECEIVED' GROUP BY key
            """;

    private static final String DAYS_FACTS = "SELECT received AS day, count(*) AS requests %s GROUP BY received";

    private final JdbcClient jdbc;

    OpenOnes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the keys of the question's axis; under the empty key where it has none. */
    Map<String, Open> of(Asking asking) {
        Map<String, Open> open = new LinkedHashMap<>();
        String sql = kept(asking)
                ? OPEN_KEPT.formatted(asking.key("scope", ""), from(asking))
                : OPEN_FACTS.formatted(asking.key(asking.reach().key(), ""), from(asking));
        jdbc.sql(sql).params(asking.parameters()).query(row -> {
            open.put(row.getString("key"), new Open(row.getLong("open"), row.getLong("late"), row.getLong("near")));
        });
        return open;
    }

    List<Waiting> waiting(Asking asking) {
        return jdbc.sql((kept(asking) ? WAITING_KEPT : WAITING_FACTS).formatted(from(asking)))
                .params(asking.parameters())
                .query((row, index) -> new Waiting(
                        Waiting.Party.valueOf(row.getString("party")), row.getString("who"), row.getLong("requests")))
                .list();
    }

    /** How many open ones are how many days old. */
    NavigableMap<Long, Long> ages(Asking asking) {
        NavigableMap<Long, Long> ages = new TreeMap<>();
        jdbc.sql((kept(asking) ? DAYS_KEPT : DAYS_FACTS).formatted(from(asking)))
                .params(asking.parameters())
                .query(row -> {
                    long days = ChronoUnit.DAYS.between(row.getObject("day", LocalDate.class), asking.today());
                    ages.merge(Math.max(0, days), row.getLong("requests"), Long::sum);
                });
        return ages;
    }

    private static String from(Asking asking) {
        return kept(asking)
                ? KEPT.formatted(asking.level())
                : FACTS.formatted(asking.reach().condition() + asking.cut());
    }

    /** Sums are kept of everything in a scope; by service or by channel only of governorates and the country. */
    private static boolean kept(Asking asking) {
        return asking.reach().ofUnits()
                ? !asking.services() && !asking.channels()
                : !asking.services() || !asking.channels();
    }
}
