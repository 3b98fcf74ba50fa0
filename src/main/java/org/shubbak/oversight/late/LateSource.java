package org.shubbak.oversight.late;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the modules' report views which requests of one unit are late, or were decided late. */
@Component
class LateSource {

    private static final String NOW = """
            SELECT r.id, r.number, r.unit, r.back_office, r.service, r.due, s.kind,
                   coalesce(s.item, CASE WHEN s.kind = 'opinion' THEN v.only_body END) AS item,
                   coalesce(s.pooled, false) AS pooled, s.dealt_to, coalesce(p.present AND p.active, false) AS there,
                   NULL::date AS over,
                   EXISTS (SELECT FROM requests.report_completion q
                           WHERE q.request = r.id AND q.answered_at IS NULL) AS incomplete
            FROM requests.report_request r
            JOIN catalogue.report_version v ON v.code = r.service AND v.version = r.service_version
            LEFT JOIN deadlines.report_clock c ON c.subject = r.id
            LEFT JOIN LATERAL (
                SELECT o.kind, o.item, o.pooled, o.dealt_to FROM workflow.report_open_step o
                WHERE o.request = r.id ORDER BY o.opened_at, o.id LIMIT 1) s ON true
            LEFT JOIN organisation.report_staff p ON p.id = s.dealt_to
            WHERE r.unit = :unit AND r.ended_at IS NULL AND r.state = 'OPEN' AND r.due < :today
              AND c.state IS DISTINCT FROM 'PAUSED'
            ORDER BY r.due, r.id
            """;

    /** Of one that is over, the step that took longest tells the cause. */
    private static final String OVER = """
            SELECT r.id, r.number, r.unit, r.back_office, r.service, r.due, s.kind,
                   coalesce(s.item, CASE WHEN s.kind = 'opinion' THEN v.only_body END) AS item,
                   s.pooled, s.closed_by AS dealt_to, true AS there, d.decided AS over,
                   EXISTS (SELECT FROM requests.report_completion q WHERE q.request = r.id) AS incomplete
            FROM requests.report_request r
            JOIN catalogue.report_version v ON v.code = r.service AND v.version = r.service_version
            CROSS JOIN LATERAL (
                SELECT (max(f.closed_at) AT TIME ZONE 'Africa/Cairo')::date AS decided
                FROM workflow.report_past_step f WHERE f.request = r.id AND NOT f.pooled) d
            CROSS JOIN LATERAL (
                SELECT f.kind, f.item, f.pooled, f.closed_by FROM workflow.report_past_step f
                WHERE f.request = r.id ORDER BY f.closed_at - f.opened_at DESC, f.id LIMIT 1) s
            WHERE r.unit = :unit AND r.ended_at >= :from AND r.ended_at < :until AND r.due < d.decided
              AND NOT EXISTS (SELECT FROM oversight.late l WHERE l.request = r.id)
            """;

    private static final String SUPERIOR = """
            SELECT p.id FROM organisation.report_staff p
            WHERE p.active AND p.unit IN (:office, :diwan) AND p.roles && ARRAY['HEAD', 'MANAGER']
            ORDER BY p.unit <> :office, NOT 'HEAD' = ANY (p.roles), p.id
            LIMIT 1
            """;

    private final JdbcClient jdbc;

    LateSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FoundLate> now(String unit, LocalDate today, @Nullable UUID superior) {
        return jdbc.sql(NOW)
                .param("unit", unit)
                .param("today", today)
                .query((row, index) -> FoundLate.of(row, superior))
                .list();
    }

    List<FoundLate> over(String unit, Instant from, Instant until, @Nullable UUID superior) {
        return jdbc.sql(OVER)
                .param("unit", unit)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) -> FoundLate.of(row, superior))
                .list();
    }

    /** The head of the unit that decides; where there is none its manager, and then those of the governorate. */
    @Nullable
    UUID superior(String office, String diwan) {
        return jdbc.sql(SUPERIOR)
                .param("office", office)
                .param("diwan", diwan)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
