package org.shubbak.portal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a service takes in practice, beside the days that the law gives: from filing to the end, the applicant's own
 * waiting included, over what ended in the last twelve months. Computed every night; fewer than {@value #ENOUGH} ended
 * requests tell nothing.
 */
@Component
public class Practice {

    static final int ENOUGH = 20;

    /** Half of the requests took no longer than the median, nine of ten no longer than the 90th percentile. */
    public record Days(int ended, int median, int ninetieth) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Practice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty until enough requests of the service have ended. */
    public Optional<Days> of(ServiceCode service) {
        return jdbc.sql("SELECT ended, median_days, p90_days FROM portal.practice WHERE service = :service")
                .param("service", service.value())
                .query((row, number) -> new Days(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /** Computes all of them anew; one statement reads the year, so it runs at night. */
    @Transactional
    public void compute() {
        jdbc.sql("DELETE FROM portal.practice").update();
        jdbc.sql("""
                INSERT INTO portal.practice (service, ended, median_days, p90_days, computed_at)
                SELECT service, count(*),
                       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY days)),
                       round(percentile_cont(0.9) WITHIN GROUP (ORDER BY days)), :now
                FROM (SELECT service, extract(epoch FROM ended_at - submitted_at) / 86400 AS days
                      FROM requests.report_request
                      WHERE ended_at >= CAST(:now AS timestamptz) - interval '1 year' AND state <> 'WITHDRAWN') AS year
                GROUP BY service
                HAVING count(*) >= :enough
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("enough", ENOUGH)
                .update();
    }
}
