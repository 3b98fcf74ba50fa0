package org.shubbak.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Row numbers that were given out and not seen when later ones were sealed. A row gets its number when it is written and
 * appears when its transaction ends, so one of these may still appear; once every transaction that ran when the gap was
 * seen has ended, it never will.
 */
@Component
class Gaps {

    /** @param seenAt by the database's clock, when the numbers were first missed */
    record Gap(long first, long last, OffsetDateTime seenAt) {}

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the oldest transaction began that still runs; to be asked before the rows are read. */
    OffsetDateTime oldestRunning() {
        return jdbc.sql("""
                SELECT least(clock_timestamp(), min(xact_start)) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """).query(OffsetDateTime.class).single();
    }

    OffsetDateTime now() {
        return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    }

    List<Gap> open() {
        return jdbc.sql("SELECT first, last, seen_at FROM audit.gap ORDER BY first")
                .query(Gaps::gap)
                .list();
    }

    void replace(Gap gap, List<Gap> rest) {
        jdbc.sql("DELETE FROM audit.gap WHERE first = :first")
                .param("first", gap.first())
                .update();
        rest.forEach(this::insert);
    }

    void insert(Gap gap) {
        jdbc.sql("INSERT INTO audit.gap (first, last, seen_at) VALUES (:first, :last, :seenAt)")
                .param("first", gap.first())
                .param("last", gap.last())
                .param("seenAt", gap.seenAt())
                .update();
    }

    private static Gap gap(ResultSet row, int index) throws SQLException {
        return new Gap(row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class));
    }
}
