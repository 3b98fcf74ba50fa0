package org.shubbak.oversight.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Ids;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The runs, of which a governorate has at most one that is not finished. Each word of progress is seen at once. */
@Component
class Runs {

    /** A run whose node was killed is taken up again after this. */
    private static final Duration DEAD = Duration.ofHours(1);

    /** A run that waits for its turn. */
    record Waiting(UUID id, String diwan, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it was not asked for already. */
    @Transactional
    boolean ask(String diwan, LocalDate day, double q, @Nullable StaffId by) {
        return jdbc.sql("""
                INSERT INTO oversight.signal_run (id, diwan, day, asked_by, asked_at, q)
                VALUES (:id, :diwan, :day, :by, :at, :q)
                ON CONFLICT (diwan) WHERE finished_at IS NULL DO NOTHING
                """)
                        .param("id", Ids.next())
                        .param("diwan", diwan)
                        .param("day", day)
                        .param("by", by == null ? null : by.value())
                        .param("at", now())
                        .param("q", q)
                        .update()
                == 1;
    }

    boolean wasAsked(String diwan, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM oversight.signal_run WHERE diwan = :diwan AND day >= :day)")
                .param("diwan", diwan)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The next that waits, begun now. */
    @Transactional
    Optional<Waiting> begin() {
        return jdbc.sql("""
                UPDATE oversight.signal_run SET started_at = :now, stage = 'READING'
                WHERE id = (SELECT id FROM oversight.signal_run
                            WHERE finished_at IS NULL AND (started_at IS NULL OR started_at < :dead)
                            ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, diwan, day
                """)
                .param("now", now())
                .param("dead", now().minus(DEAD))
                .query((row, index) -> new Waiting(
                        row.getObject("id", UUID.class), row.getString("diwan"), row.getObject("day", LocalDate.class)))
                .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void stage(UUID run, String stage, int done, int all) {
        jdbc.sql("UPDATE oversight.signal_run SET stage = :stage, done = :done, whole = :all WHERE id = :id")
                .param("stage", stage)
                .param("done", done)
                .param("all", all)
                .param("id", run)
                .update();
    }

    void finish(UUID run, long decisions, int tested, int questions) {
        jdbc.sql("""
                UPDATE oversight.signal_run
                SET finished_at = :now, stage = NULL, decisions = :decisions, tested = :tested, questions = :questions
                WHERE id = :id
                """)
                .param("now", now())
                .param("decisions", decisions)
                .param("tested", tested)
                .param("questions", questions)
                .param("id", run)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fail(UUID run, String why) {
        jdbc.sql("UPDATE oversight.signal_run SET finished_at = :now, failure = :why WHERE id = :id")
                .param("now", now())
                .param("why", why)
                .param("id", run)
                .update();
    }

    Optional<Run> last(String diwan) {
        return jdbc.sql("""
                SELECT * FROM oversight.signal_run WHERE diwan = :diwan ORDER BY asked_at DESC, id DESC LIMIT 1
                """)
                .param("diwan", diwan)
                .query((row, index) -> run(row))
                .optional();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("stage"),
                row.getInt("done"),
                row.getInt("whole"),
                row.getObject("decisions", Long.class),
                row.getObject("tested", Integer.class),
                row.getObject("questions", Integer.class),
                row.getDouble("q"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
