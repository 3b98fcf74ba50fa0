package org.shubbak.oversight.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says whether the kept figures are what a rebuild would give (مطابقة الأرقام), in one snapshot and without holding anybody
 * up.
 */
@Component
public class CheckingTallies {

    /**
     * @param requests how many there are
     * @param waiting requests of which the journal tells and to which the worker has not come yet; no fault
     * @param wrong per table, rows that are missing, too many or different; only tables with such rows
     */
    public record Findings(long requests, long waiting, Map<String, Long> wrong) {

        public boolean clean() {
            return wrong.isEmpty();
        }
    }

    private static final String FACTS = """
            WITH truth AS MATERIALIZED (%1$s), differing AS (
                SELECT coalesce(t.request, f.request) AS request
                FROM truth t FULL JOIN oversight.fact f ON f.request = t.request
                WHERE t.request IS NULL OR f.request IS NULL OR ROW(%2$s) IS DISTINCT FROM ROW(%3$s)),
            told AS (
                SELECT l.subject FROM oversight.reading r JOIN audit.report_line l ON l.seq > r.last_seq
                UNION
                SELECT l.subject FROM oversight.gap g JOIN audit.report_line l ON l.seq BETWEEN g.first AND g.last)
            SELECT (SELECT count(*) FROM truth) AS requests,
                   count(*) FILTER (WHERE request IN (SELECT subject FROM told)) AS waiting,
                   count(*) FILTER (WHERE request NOT IN (SELECT subject FROM told WHERE subject IS NOT NULL)) AS wrong
            FROM differing
            """.formatted(Truth.where("true"), columns("t"), columns("f"));

    private static final String SUMS = """
            WITH again AS MATERIALIZED (SELECT %1$s FROM (%3$s) AS anew), kept AS (SELECT %1$s FROM oversight.%2$s)
            SELECT (SELECT count(*) FROM (SELECT * FROM again EXCEPT SELECT * FROM kept) AS missing)
                 + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM again) AS surplus)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public CheckingTallies(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public Findings check() {
        return Objects.requireNonNull(snapshot.execute(status -> compare()));
    }

    private Findings compare() {
        Map<String, Long> wrong = new LinkedHashMap<>();
        long[] facts = jdbc.sql(FACTS)
                .query((row, index) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .single();
        note(wrong, "fact", facts[2]);
        Rollup.ALL.forEach(rollup -> note(wrong, rollup.table(), differing(rollup)));
        return new Findings(facts[0], facts[1], wrong);
    }

    private long differing(Rollup rollup) {
        String columns = String.join(", ", rollup.keys()) + ", " + String.join(", ", rollup.sums());
        String anew = rollup.selecting("(SELECT 1 AS sign, f.* FROM oversight.fact f)");
        return jdbc.sql(SUMS.formatted(columns, rollup.table(), anew))
                .query(Long.class)
                .single();
    }

    private static void note(Map<String, Long> wrong, String table, long rows) {
        if (rows > 0) {
            wrong.put(table, rows);
        }
    }

    private static String columns(String alias) {
        return alias + "." + Truth.COLUMNS.replace(", ", ", " + alias + ".");
    }
}
