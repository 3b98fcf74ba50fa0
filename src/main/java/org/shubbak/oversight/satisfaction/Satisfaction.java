package org.shubbak.oversight.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Span;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts what applicants answered to the one question (رضا المواطنين). An answer belongs to the day on which it was given. */
@Component
public class Satisfaction {

    private static final String COUNTED = """
            SELECT %s AS key, score, count(*) AS answers
            FROM portal.report_rating
            WHERE given_at >= :from AND given_at < :to AND unit IN (:units)
            GROUP BY 1, 2
            """;

    private static final String WORDS = """
            SELECT request, unit, service, score, words, given_at
            FROM portal.report_rating
            WHERE given_at >= :from AND given_at < :to AND unit IN (:units) AND words <> ''
              AND (given_at, request) < (:before, :request)
            ORDER BY given_at DESC, request DESC
            LIMIT :limit
            """;

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final JdbcClient jdbc;
    private final Places places;

    Satisfaction(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** What somebody wrote; whose request it was is not told. */
    public record Words(LocalDate day, String unit, String service, int score, String words) {}

    /** @param next where the next page begins; null on the last */
    public record WordsPage(List<Words> words, @Nullable Before next) {}

    /** The last one of a page. */
    public record Before(OffsetDateTime at, UUID request) {

        /** Reads what {@link #toString()} wrote; null for anything else. */
        public static @Nullable Before read(@Nullable String text) {
            int cut = text == null ? -1 : text.indexOf('_');
            if (text == null || cut < 0) {
                return null;
            }
            try {
                return new Before(
                        OffsetDateTime.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
            } catch (java.time.DateTimeException | IllegalArgumentException shapeless) {
                return null;
            }
        }

        @Override
        public String toString() {
            return at + "_" + request;
        }
    }

    public Answers of(Area area, Span span) {
        return counted("''", area, span).getOrDefault("", Answers.NONE);
    }

    /** By the code of the unit that received the request. */
    public Map<String, Answers> byCentre(Area area, Span span) {
        return counted("unit", area, span);
    }

    public Map<String, Answers> byService(Area area, Span span) {
        return counted("service", area, span);
    }

    /** What was written, newest first. */
    public WordsPage words(Area area, Span span, @Nullable Before before, int limit) {
        OffsetDateTime at = before == null ? end(span) : before.at();
        List<Row> rows = asked(WORDS, area, span)
                .param("before", at)
                .param("request", before == null ? LAST : before.request())
                .param("limit", limit + 1)
                .query(Satisfaction::row)
                .list();
        List<Row> page = rows.subList(0, Math.min(limit, rows.size()));
        return new WordsPage(
                page.stream().map(Row::words).toList(),
                rows.size() > limit ? page.getLast().place() : null);
    }

    private record Row(Words words, Before place) {}

    private Map<String, Answers> counted(String key, Area area, Span span) {
        Map<String, Answers> counted = new HashMap<>();
        asked(COUNTED.formatted(key), area, span).query(row -> {
            Answers so = counted.getOrDefault(row.getString("key"), Answers.NONE);
            counted.put(row.getString("key"), so.plus(row.getInt("score"), row.getLong("answers")));
        });
        return counted;
    }

    private StatementSpec asked(String sql, Area area, Span span) {
        return jdbc.sql(sql)
                .param("units", places.units(area))
                .param("from", CairoTime.startOf(span.from()).atOffset(ZoneOffset.UTC))
                .param("to", end(span));
    }

    private static OffsetDateTime end(Span span) {
        return CairoTime.startOf(span.to().plusDays(1)).atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        OffsetDateTime at = row.getObject("given_at", OffsetDateTime.class);
        return new Row(
                new Words(
                        CairoTime.date(at.toInstant()),
                        row.getString("unit"),
                        row.getString("service"),
                        row.getInt("score"),
                        row.getString("words")),
                new Before(at, row.getObject("request", UUID.class)));
    }
}
