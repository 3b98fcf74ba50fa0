package org.shubbak.oversight.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who has the open steps, from the published report views. */
@Component
class OpenSteps {

    /** Who has a request's oldest open step. */
    record Holder(
            UUID request,
            String role,
            @Nullable String personAr,
            @Nullable String personEn,
            @Nullable String escalatedTo) {}

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of a page's requests; by the index of open steps on the request. */
    Map<UUID, Holder> holders(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                SELECT s.request, s.role, s.escalated_to, p.name_ar, p.name_en
                FROM (
                    SELECT DISTINCT ON (request) request, dealt_to, escalated_to,
                           CASE WHEN kind IN ('payment', 'delivery') THEN kind ELSE role END AS role
                    FROM workflow.report_open_step
                    WHERE request IN (:requests)
                    ORDER BY request, opened_at) AS s
                LEFT JOIN organisation.report_staff p ON p.id = s.dealt_to
                """)
                .param("requests", requests)
                .query((row, index) -> new Holder(
                        row.getObject("request", UUID.class),
                        row.getString("role"),
                        row.getString("name_ar"),
                        row.getString("name_en"),
                        row.getString("escalated_to")))
                .list()
                .stream()
                .collect(Collectors.toMap(Holder::request, holder -> holder));
    }

    /** Steps that nobody eligible was there to take; by the partial index of undealt steps. */
    long undealt(Collection<UnitId> units) {
        List<String> codes = units.stream().map(UnitId::value).toList();
        return jdbc.sql("""
                SELECT count(*) FROM workflow.report_open_step
                WHERE unit IN (:units) AND NOT pooled AND dealt_to IS NULL
                """)
                .param("units", codes)
                .query((row, index) -> row.getLong(1))
                .single();
    }
}
