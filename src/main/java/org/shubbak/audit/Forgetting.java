package org.shubbak.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes names and details from old rows of the journal (محو البيانات الشخصية بانتهاء مدة الحفظ; Law 151/2020, article 3:
 * no longer than needed). Their salted hashes stay, so the tree stays provable, and each removal is an act in the journal.
 */
@Component
class Forgetting {

    /** Up to which row acts of the journal account for removed parts. */
    static final String UP_TO = """
            SELECT coalesce(max((detail->>'last')::bigint), 0) FROM audit.journal WHERE act = 'journal.forgotten'
            """;

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Period kept;
    private final Clock clock;

    Forgetting(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Journal journal,
            @Value("${shubbak.journal.keep-personal:P15Y}") Period kept,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.journal = journal;
        this.kept = kept;
        this.clock = clock;
    }

    void round() {
        var day = CairoTime.today(clock).minus(kept);
        var before = CairoTime.startOf(day);
        while (Boolean.TRUE.equals(transaction.execute(status -> forget(before)))) {
            continue;
        }
    }

    /** False if there was nothing more to forget. */
    private boolean forget(Instant before) {
        long done = jdbc.sql(UP_TO).query(Long.class).single();
        long last = lastOlder(done, before);
        if (last <= done) {
            return false;
        }
        jdbc.sql("GRANT UPDATE (actor_name, detail, salt, forgotten) ON audit.journal TO CURRENT_USER")
                .update();
        int rows = jdbc.sql("""
                UPDATE audit.journal
                SET forgotten = sha256('N'::bytea || uuid_send(salt) || convert_to(actor_name, 'UTF8'))
                             || sha256('D'::bytea || uuid_send(salt) || convert_to(detail::text, 'UTF8')),
                    actor_name = '', detail = '{}', salt = NULL
                WHERE seq > :done AND seq <= :last AND salt IS NOT NULL AND act <> 'journal.forgotten'
                """).param("done", done).param("last", last).update();
        jdbc.sql("REVOKE UPDATE (actor_name, detail, salt, forgotten) ON audit.journal FROM CURRENT_USER")
                .update();
        var detail = Map.of("first", done + 1, "last", last, "rows", rows, "before", before.toString());
        journal.record(JournalEntry.act(Actor.SYSTEM, "journal.forgotten", null, null, detail));
        return true;
    }

    /** The last of the sealed rows that follow {@code done} and are old enough, without a younger one between them. */
    private long lastOlder(long done, Instant before) {
        return jdbc.sql("""
                SELECT coalesce(max(seq), 0) FROM (
                    SELECT seq, bool_and(at < :before) OVER (ORDER BY seq) AS old
                    FROM (
                        SELECT seq, at FROM audit.journal
                        WHERE seq > :done
                          AND seq <= (SELECT coalesce(max(last_seq), 0) FROM audit.tree_head)
                          AND seq < (SELECT coalesce(min(first), 9223372036854775807) FROM audit.gap)
                        ORDER BY seq LIMIT :most
                    ) AS next
                ) AS judged WHERE old
                """)
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("done", done)
                .param("most", MOST)
                .query(Long.class)
                .single();
    }
}
