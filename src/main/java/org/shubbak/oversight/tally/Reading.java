package org.shubbak.oversight.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the journal was read. A line gets its number when it is written and appears when its transaction ends, so numbers
 * appear out of order: those that were skipped are looked at again until every transaction that ran when they were first
 * missed has ended, as {@code audit.Sealing} does.
 */
@Component
class Reading {

    private final JdbcClient jdbc;

    Reading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastSeq the highest number that was seen so far */
    record Place(long lastSeq, UUID patrolled) {}

    /** Empty until the figures were built for the first time. */
    Optional<Place> place() {
        return jdbc.sql("SELECT last_seq, patrolled FROM oversight.reading")
                .query((row, index) -> new Place(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** When the oldest transaction began that still runs; to be asked before lines are read. */
    OffsetDateTime oldestRunning() {
        // Within one transaction the activity is read once and kept, so whoever asks again would wait for nothing to
        // change.
        jdbc.sql("SELECT pg_stat_clear_snapshot()").query().listOfRows();
        return jdbc.sql("""
                SELECT least(clock_timestamp(), min(xact_start)) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """).query(OffsetDateTime.class).single();
    }

    /**
     * The requests of numbers that were skipped and are there now. OFFSET 0 keeps the gaps in front: there are few or none of
     * them, and a plan that began with the journal would read all of it.
     */
    List<UUID> late() {
        return jdbc.sql("""
                SELECT DISTINCT l.subject
                FROM oversight.gap g
                CROSS JOIN LATERAL (SELECT * FROM audit.report_line r WHERE r.seq BETWEEN g.first AND g.last OFFSET 0) l
                WHERE l.kind = 'ACT' AND l.subject IS NOT NULL
                """).query(Reading::request).list();
    }

    /** The highest number among the next lines; empty when there is none. */
    Optional<Long> next(long after, int most) {
        return jdbc.sql("""
                SELECT max(seq) FROM (SELECT seq FROM audit.report_line WHERE seq > :after ORDER BY seq LIMIT :most) AS few
                HAVING max(seq) IS NOT NULL
                """)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .optional();
    }

    /** The requests that the lines after one number and up to another tell of. */
    List<UUID> between(long after, long last) {
        return jdbc.sql("""
                SELECT DISTINCT subject FROM audit.report_line
                WHERE seq > :after AND seq <= :last AND kind = 'ACT' AND subject IS NOT NULL
                """)
                .param("after", after)
                .param("last", last)
                .query(Reading::request)
                .list();
    }

    /**
     * Notes the numbers that are missing between two; to be asked before {@link #between}, so that a line that appears in the
     * meantime is read rather than missed.
     */
    void noteGaps(long after, long last) {
        jdbc.sql("""
                INSERT INTO oversight.gap (first, last, seen_at)
                SELECT before + 1, seq - 1, clock_timestamp()
                FROM (SELECT seq, lag(seq, 1, CAST(:after AS bigint)) OVER (ORDER BY seq) AS before
                      FROM audit.report_line WHERE seq > :after AND seq <= :last) AS line
                WHERE seq > before + 1
                """).param("after", after).param("last", last).update();
    }

    /** Forgets gaps in which no number can appear any more: they were missed before the oldest running act began. */
    void closeGaps(OffsetDateTime horizon) {
        jdbc.sql("DELETE FROM oversight.gap WHERE seen_at < :horizon")
                .param("horizon", horizon)
                .update();
    }

    void move(long lastSeq, UUID patrolled) {
        jdbc.sql("UPDATE oversight.reading SET last_seq = :last, patrolled = :patrolled, read_at = clock_timestamp()")
                .param("last", lastSeq)
                .param("patrolled", patrolled)
                .update();
    }

    private static UUID request(ResultSet row, int index) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
