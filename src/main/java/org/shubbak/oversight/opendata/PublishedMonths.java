package org.shubbak.oversight.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.oversight.tally.Flow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tables of the months that the public has. */
@Component
public class PublishedMonths {

    private final JdbcClient jdbc;

    PublishedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month that everybody may have. */
    public record Published(YearMonth month, Instant madeAt) {}

    /** The newest first. */
    public List<Published> all() {
        return jdbc.sql("SELECT month, made_at FROM oversight.published_month ORDER BY month DESC")
                .query((row, index) -> new Published(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<String> table(YearMonth month, DataTable table) {
        return jdbc.sql("SELECT content FROM oversight.published_table WHERE month = :month AND name = :name")
                .param("month", month.atDay(1))
                .param("name", table.file())
                .query(String.class)
                .optional();
    }

    /** Whether the month was published with these figures. */
    boolean stands(YearMonth month, Flow total) {
        return jdbc.sql("""
                SELECT count(*) FROM oversight.published_month
                WHERE month = :month AND received = :received AND finished = :finished
                """)
                        .param("month", month.atDay(1))
                        .param("received", total.received())
                        .param("finished", total.finished())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void replace(YearMonth month, Flow total, Map<DataTable, String> tables, Instant now) {
        jdbc.sql("DELETE FROM oversight.published_month WHERE month = :month")
                .param("month", month.atDay(1))
                .update();
        jdbc.sql("""
                INSERT INTO oversight.published_month (month, received, finished, made_at)
                VALUES (:month, :received, :finished, :now)
                """)
                .param("month", month.atDay(1))
                .param("received", total.received())
                .param("finished", total.finished())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        tables.forEach((table, content) -> jdbc.sql(
                        "INSERT INTO oversight.published_table (month, name, content) VALUES (:month, :name, :content)")
                .param("month", month.atDay(1))
                .param("name", table.file())
                .param("content", content)
                .update());
    }

    /** The first month of which there are figures. */
    Optional<YearMonth> first() {
        return jdbc.sql("SELECT min(month) FROM oversight.by_month WHERE scope = 'EG'")
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }
}
