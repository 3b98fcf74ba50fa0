package org.shubbak.oversight.tally;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives every fact and every sum from nothing, by whole sets (إعادة بناء الأرقام). Readers see the old figures until it is
 * done; the worker stands aside.
 */
@Component
public class RebuildingTallies {

    private static final String FACTS = "(SELECT 1 AS sign, f.* FROM oversight.fact f)";

    /** Fifty of these a second's wait; see {@link #awaitActs}. */
    private static final int PATIENCE = 15_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public RebuildingTallies(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Waits for whoever works at the figures, and for the acts that run when it begins, so that no line of the journal falls
     * between what was read here and where the worker goes on.
     *
     * @return how many requests there are
     * @throws IllegalStateException when a transaction stays open for more than five minutes
     */
    public long rebuild() {
        for (int tries = 0; tries < PATIENCE; tries++) {
            Optional<Long> requests = Optional.ofNullable(transaction.execute(status -> alone() ? build() : null));
            if (requests.isPresent()) {
                return requests.get();
            }
            pause();
        }
        throw new IllegalStateException("Another is working at the figures for too long");
    }

    private long build() {
        update("SET LOCAL work_mem = '64MB'");
        update("SET LOCAL jit = off");
        long last = jdbc.sql("SELECT coalesce(max(seq), 0) FROM audit.report_line")
                .query(Long.class)
                .single();
        awaitActs();
        clear();
        long requests = update("INSERT INTO oversight.fact (" + Truth.COLUMNS + ") SELECT " + Truth.COLUMNS + " FROM ("
                + Truth.where("true") + ") AS truth");
        update("ANALYZE oversight.fact");
        Rollup.ALL.forEach(rollup -> {
            update(rollup.adding(FACTS));
            update("ANALYZE oversight." + rollup.table());
        });
        begin(last);
        return requests;
    }

    /** Until everything that ran when this was called has ended. */
    private void awaitActs() {
        OffsetDateTime now =
                jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
        var reading = new Reading(jdbc);
        for (int tries = 0; reading.oldestRunning().isBefore(now); tries++) {
            if (tries == PATIENCE) {
                throw new IllegalStateException(
                        "A transaction is open for too long, perhaps a backup; try again after it");
            }
            pause();
        }
    }

    /** The first time nobody reads the figures, so the tables are emptied at once; later row by row, under readers' eyes. */
    private void clear() {
        boolean first = new Reading(jdbc).place().isEmpty();
        update((first ? "TRUNCATE " : "DELETE FROM ") + "oversight.fact");
        Rollup.ALL.forEach(rollup -> update((first ? "TRUNCATE " : "DELETE FROM ") + "oversight." + rollup.table()));
        update("DELETE FROM oversight.gap");
        update("DELETE FROM oversight.reading");
    }

    private void begin(long last) {
        jdbc.sql("""
                INSERT INTO oversight.reading (last_seq, patrolled, read_at, rebuilt_at)
                VALUES (:last, :start, clock_timestamp(), clock_timestamp())
                """).param("last", last).param("start", Patrol.START).update();
    }

    private boolean alone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", KeepingTallies.LOCK)
                .query(Boolean.class)
                .single();
    }

    private void pause() {
        jdbc.sql("SELECT 1 FROM pg_sleep(0.02)").query(Integer.class).single();
    }

    private int update(String sql) {
        return jdbc.sql(sql).update();
    }
}
