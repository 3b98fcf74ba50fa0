package org.shubbak.oversight.late;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which document is most often missing (أكثر المستندات نقصاً), by service: from what was missing at the window and what was
 * asked for later, in the last 90 days.
 */
@Component
public class MissingDocuments {

    static final int DAYS = 90;

    /**
     * @param key the document's key in the service
     * @param requests in how many requests it was missing
     * @param again in how many of them it was asked for only in a later round, although it was visible before
     */
    public record Missing(ServiceCode service, String key, long requests, long again) {}

    private static final String MISSING = """
            SELECT r.service, m.key, count(DISTINCT m.request) AS requests,
                   count(DISTINCT m.request) FILTER (WHERE m.again) AS again
            FROM (
                SELECT q.request, k.key, jsonb_exists(q.late_items, k.key) AS again
                FROM requests.report_completion q
                CROSS JOIN LATERAL jsonb_array_elements_text(q.keys) AS k (key)
                WHERE q.asked_at >= :from
                UNION ALL
                SELECT i.request, i.key, false FROM requests.report_missing i WHERE i.changed_at >= :from) AS m
            JOIN requests.report_request r ON r.id = m.request
            WHERE r.unit IN (:units)
            GROUP BY r.service, m.key
            ORDER BY requests DESC, r.service, m.key
            LIMIT 100
            """;

    private final JdbcClient jdbc;
    private final Viewer viewer;
    private final Clock clock;

    MissingDocuments(JdbcClient jdbc, Viewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The documents missing in the caller's units, the most frequent first. */
    @Transactional(readOnly = true)
    public List<Missing> of(CurrentStaff me) {
        return jdbc.sql(MISSING)
                .param("units", viewer.units(me))
                .param(
                        "from",
                        CairoTime.startOf(CairoTime.today(clock).minusDays(DAYS))
                                .atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Missing(
                        new ServiceCode(row.getString("service")),
                        row.getString("key"),
                        row.getLong("requests"),
                        row.getLong("again")))
                .list();
    }
}
