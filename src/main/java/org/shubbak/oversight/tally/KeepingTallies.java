package org.shubbak.oversight.tally;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.shubbak.oversight.tally.Reading.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the figures exact (متابعة الأرقام): takes the requests that the journal tells of since the last turn, and some open
 * ones besides, and brings their facts and sums to what is true now. Acts know nothing of it. Two that work at once do it
 * once: the second finds the figures taken and leaves.
 */
@Component
public class KeepingTallies {

    /** Who holds this lock of the database has the figures for himself. */
    static final long LOCK = 0x5348554254414CL;

    /** Lines of the journal read at once; more get several transactions. */
    static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Reading reading;
    private final Patrol patrol;
    private final ApplyingChanges applying;
    private final RebuildingTallies rebuilding;

    KeepingTallies(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Reading reading,
            Patrol patrol,
            ApplyingChanges applying,
            RebuildingTallies rebuilding) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reading = reading;
        this.patrol = patrol;
        this.applying = applying;
        this.rebuilding = rebuilding;
    }

    /**
     * Follows everything that was committed before the call; builds the figures where that was never done. Returns when
     * another is at it: he does it for us.
     *
     * @return how many rows of facts were taken away or put in
     */
    public long catchUp() {
        if (reading.place().isEmpty()) {
            rebuilding.rebuild();
        }
        long changed = 0;
        while (true) {
            Turn turn = Objects.requireNonNull(transaction.execute(status -> turn()));
            changed += turn.changed();
            if (!turn.more()) {
                return changed;
            }
        }
    }

    private record Turn(int changed, boolean more) {

        static final Turn NONE = new Turn(0, false);
    }

    private Turn turn() {
        if (!alone()) {
            return Turn.NONE;
        }
        Place place = reading.place().orElseThrow();
        var horizon = reading.oldestRunning();
        Set<UUID> requests = new LinkedHashSet<>(reading.late());
        long last = reading.next(place.lastSeq(), MOST).orElse(place.lastSeq());
        boolean more = last - place.lastSeq() >= MOST;
        reading.closeGaps(horizon);
        reading.noteGaps(place.lastSeq(), last);
        requests.addAll(reading.between(place.lastSeq(), last));
        List<UUID> round = more ? List.of() : patrol.after(place.patrolled());
        requests.addAll(round);
        int changed = applying.apply(requests);
        UUID patrolled = more ? place.patrolled() : round.isEmpty() ? Patrol.START : round.getLast();
        reading.move(last, patrolled);
        return new Turn(changed, more);
    }

    private boolean alone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
