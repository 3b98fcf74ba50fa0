package org.shubbak.oversight.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Span;
import org.shubbak.requests.RequestState;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts complaints (شكاوى) at the request that they are about: those filed in the span, under the unit that received that
 * request and under its service. A complaint that names no request of ours counts nowhere here.
 */
@Component
public class Complaints {

    private static final String COUNTED = """
            SELECT r.%s AS key, count(*) AS complaints
            FROM requests.report_about c
            JOIN requests.report_request r ON r.number = c.about
            WHERE c.submitted_at >= :from AND c.submitted_at < :to AND r.unit IN (:units)
            GROUP BY 1
            """;

    private final JdbcClient jdbc;
    private final Places places;

    Complaints(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** One complaint, without its person. */
    public record Complaint(String number, String service, RequestState state, Instant submittedAt) {}

    /** The complaints about the request of this number, the newest first. */
    public List<Complaint> about(String number) {
        return jdbc.sql("""
                SELECT number, service, state, submitted_at FROM requests.report_about
                WHERE about = :number ORDER BY submitted_at DESC LIMIT 50
                """).param("number", number).query(Complaints::row).list();
    }

    public Map<String, Long> byCentre(Area area, Span span) {
        return counted("unit", area, span);
    }

    public Map<String, Long> byService(Area area, Span span) {
        return counted("service", area, span);
    }

    private Map<String, Long> counted(String key, Area area, Span span) {
        Map<String, Long> counted = new HashMap<>();
        jdbc.sql(COUNTED.formatted(key))
                .param("units", places.units(area))
                .param("from", CairoTime.startOf(span.from()).atOffset(ZoneOffset.UTC))
                .param("to", CairoTime.startOf(span.to().plusDays(1)).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counted.put(row.getString("key"), row.getLong("complaints"));
                });
        return counted;
    }

    private static Complaint row(ResultSet row, int index) throws SQLException {
        return new Complaint(
                row.getString("number"),
                row.getString("service"),
                RequestState.valueOf(row.getString("state")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
