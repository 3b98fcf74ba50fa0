package org.shubbak.oversight.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.report.AskedReport.Head;
import org.shubbak.oversight.report.AskedReport.State;
import org.shubbak.oversight.tally.Area;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored reports with their files. A made report is never changed. */
@Component
public class MonthReports {

    private static final String SELECT = """
            SELECT id, area_kind, area_code, month, state, step, asked_by, asked_at, made_at, as_of, received, finished, mobile
            FROM oversight.month_report
            """;

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** A maker that was not heard of for so long is dead, and another takes the report. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    MonthReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AskedReport> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(MonthReports::row)
                .optional();
    }

    /** The reports about some areas, the newest first. */
    public List<AskedReport> of(Collection<String> areas, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + "WHERE area_code IN (:areas) AND id < :before ORDER BY id DESC LIMIT :limit")
                .param("areas", areas)
                .param("before", before == null ? LAST : before)
                .param("limit", limit)
                .query(MonthReports::row)
                .list();
    }

    public Optional<byte[]> file(UUID report, ReportFile file) {
        return jdbc.sql("""
                SELECT content FROM oversight.month_report_file
                WHERE report = :report AND language = :language AND format = :format
                """)
                .param("report", report)
                .param("language", file.language())
                .param("format", file.format())
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    void add(UUID id, Area area, YearMonth month, StaffId by, Instant now) {
        jdbc.sql("""
                INSERT INTO oversight.month_report (id, area_kind, area_code, month, state, asked_by, asked_at)
                VALUES (:id, :kind, :code, :month, 'MAKING', :by, :now)
                """)
                .param("id", id)
                .param("kind", area.kind().name())
                .param("code", area.code())
                .param("month", month.atDay(1))
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }

    /** Takes the oldest report that nobody makes. */
    @Transactional
    Optional<AskedReport> take(Instant now) {
        return jdbc.sql("""
                UPDATE oversight.month_report SET taken_at = :now, step = 1
                WHERE id = (SELECT id FROM oversight.month_report
                            WHERE state = 'MAKING' AND (taken_at IS NULL OR taken_at < :dead)
                            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)
                .param("now", at(now))
                .param("dead", at(now.minus(PATIENCE)))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    void step(UUID id, int step) {
        jdbc.sql("UPDATE oversight.month_report SET step = :step WHERE id = :id")
                .param("step", step)
                .param("id", id)
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("UPDATE oversight.month_report SET state = 'FAILED' WHERE id = :id AND state = 'MAKING'")
                .param("id", id)
                .update();
    }

    /** @return whether it was not made by another meanwhile */
    @Transactional
    boolean keep(UUID id, Head head, Map<ReportFile, byte[]> files) {
        int kept = jdbc.sql("""
                UPDATE oversight.month_report SET state = 'MADE', step = :step, made_at = :made, as_of = :asOf,
                    received = :received, finished = :finished, mobile = :mobile
                WHERE id = :id AND state = 'MAKING'
                """)
                .param("id", id)
                .param("step", AskedReport.STEPS)
                .param("made", at(head.madeAt()))
                .param("asOf", at(head.asOf()))
                .param("received", head.received())
                .param("finished", head.finished())
                .param("mobile", head.mobile())
                .update();
        if (kept == 1) {
            files.forEach((file, content) -> insert(id, file, content));
        }
        return kept == 1;
    }

    private void insert(UUID id, ReportFile file, byte[] content) {
        jdbc.sql("""
                INSERT INTO oversight.month_report_file (report, language, format, content)
                VALUES (:report, :language, :format, :content)
                """)
                .param("report", id)
                .param("language", file.language())
                .param("format", file.format())
                .param("content", content)
                .update();
    }

    private static AskedReport row(ResultSet row, int index) throws SQLException {
        OffsetDateTime made = row.getObject("made_at", OffsetDateTime.class);
        return new AskedReport(
                row.getObject("id", UUID.class),
                new Area(Area.Kind.valueOf(row.getString("area_kind")), row.getString("area_code")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getInt("step"),
                new StaffId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                made == null
                        ? null
                        : new Head(
                                made.toInstant(),
                                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                                row.getLong("received"),
                                row.getLong("finished"),
                                row.getLong("mobile")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
