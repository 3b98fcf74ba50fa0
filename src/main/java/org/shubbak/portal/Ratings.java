package org.shubbak.portal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.requests.Tracking.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored ratings, one a request. */
@Component
class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rating> find(UUID request) {
        return jdbc.sql("SELECT score, words, given_at, changes FROM portal.rating WHERE request = :request")
                .param("request", request)
                .query((row, index) -> new Rating(
                        row.getInt("score"),
                        row.getString("words"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getInt("changes")))
                .optional();
    }

    /** @return whether it was the first of the request */
    boolean add(Opened request, int score, String words, Instant now) {
        return jdbc.sql("""
                INSERT INTO portal.rating (request, unit, service, score, words, given_at, changed_at)
                VALUES (:request, :unit, :service, :score, :words, :now, :now)
                ON CONFLICT (request) DO NOTHING
                """)
                        .param("request", request.id())
                        .param("unit", request.unit().value())
                        .param("service", request.service().value())
                        .param("score", score)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether there was a change left */
    boolean change(UUID request, int score, String words, Instant now) {
        return jdbc.sql("""
                UPDATE portal.rating SET score = :score, words = :words, changed_at = :now, changes = changes + 1
                WHERE request = :request AND changes < :most
                """)
                        .param("request", request)
                        .param("score", score)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", Rating.MOST_CHANGES)
                        .update()
                == 1;
    }
}
