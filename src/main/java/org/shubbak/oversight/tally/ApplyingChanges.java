package org.shubbak.oversight.tally;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the facts of some requests to what is true now, and the sums with them. Doing it twice, or for requests of which
 * nothing changed, does nothing.
 */
@Component
class ApplyingChanges {

    private static final String OLD = "INSERT INTO oversight.change (sign, " + Truth.COLUMNS + ") SELECT -1, "
            + Truth.COLUMNS + " FROM oversight.fact WHERE request IN (:ids)";

    private static final String NEW = "INSERT INTO oversight.change (sign, " + Truth.COLUMNS + ") SELECT 1, "
            + Truth.COLUMNS + " FROM (" + Truth.where("r.id IN (:ids)") + ") AS truth";

    private static final String SAME = """
            DELETE FROM oversight.change
            WHERE request IN (
                SELECT request FROM (SELECT DISTINCT %s FROM oversight.change) AS seen
                GROUP BY request HAVING count(*) = 1
                INTERSECT
                SELECT request FROM oversight.change GROUP BY request HAVING count(*) = 2)
            """.formatted(Truth.COLUMNS);

    private final JdbcClient jdbc;

    ApplyingChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the caller's transaction, who has the figures for himself.
     *
     * @return how many rows of facts were taken away or put in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int apply(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return 0;
        }
        jdbc.sql(OLD).param("ids", requests).update();
        jdbc.sql(NEW).param("ids", requests).update();
        jdbc.sql(SAME).update();
        int changed = move();
        if (changed > 0) {
            Rollup.ALL.forEach(rollup -> {
                jdbc.sql(rollup.adding("oversight.change")).update();
                jdbc.sql(rollup.sweeping()).update();
            });
            jdbc.sql("DELETE FROM oversight.change").update();
        }
        return changed;
    }

    private int move() {
        int gone = jdbc.sql("""
                DELETE FROM oversight.fact f USING oversight.change c WHERE c.request = f.request AND c.sign = -1
                """).update();
        int come = jdbc.sql("INSERT INTO oversight.fact (" + Truth.COLUMNS + ") SELECT " + Truth.COLUMNS
                        + " FROM oversight.change WHERE sign = 1")
                .update();
        return gone + come;
    }
}
