package org.shubbak.licences;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.DocumentId;
import org.shubbak.documents.Documents;
import org.shubbak.seals.LiftingSeal;
import org.shubbak.seals.SealLevel;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lifts the seals of issued papers to the level of the long run, and renews their time stamps before these run out, in the
 * background, one paper a transaction.
 */
@Component
class LiftingSeals {

    /** A list of the revoked proves a seal only if it is newer than the seal, so that trying at once would be in vain. */
    static final Duration FIRST_TRY = Duration.ofMinutes(3);

    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PATIENCE = 4;
    /** A round leaves the machine to the people at the windows; what is left over waits for the next. */
    private static final int MOST_AT_ONCE = 20;

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final LiftingSeal lifting;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LiftingSeals(
            JdbcClient jdbc,
            Documents documents,
            LiftingSeal lifting,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.lifting = lifting;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(String number, UUID request, UnitId unit, DocumentId pdf, SealLevel level, Instant issuedAt) {

        /** The longer it waits already, the rarer it is tried. */
        Duration pause(Instant now) {
            var pause = Duration.between(issuedAt, now).dividedBy(PATIENCE);
            return pause.compareTo(AGAIN) < 0 ? AGAIN : pause.compareTo(DAY) > 0 ? DAY : pause;
        }
    }

    /** Lifts those that are due; returns how many were tried. */
    int round() {
        int tried = 0;
        while (tried < MOST_AT_ONCE && liftNext()) {
            tried++;
        }
        return tried;
    }

    /** A file that cannot be read or lifted holds up no other: it is put off in a transaction of its own. */
    private boolean liftNext() {
        var now = new AtomicReference<@Nullable Due>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var due = next();
                now.set(due.orElse(null));
                due.ifPresent(this::lift);
                return due.isPresent();
            }));
        } catch (Refusal | IllegalStateException | UncheckedIOException unreadable) {
            var due = now.get();
            if (due == null) {
                throw unreadable;
            }
            transaction.executeWithoutResult(status -> putOff(due, DAY, String.valueOf(unreadable.getMessage())));
            return true;
        }
    }

    private void lift(Due due) {
        byte[] file = documents.bytes(due.pdf());
        try {
            if (due.level() == SealLevel.LT) {
                renew(due, file);
            } else {
                keep(due, lifting.lift(file), "licence.seal-lifted");
            }
        } catch (LiftingSeal.NotNow later) {
            putOff(due, due.pause(clock.instant()), String.valueOf(later.getMessage()));
        }
    }

    /** Papers lifted before there were renewals are looked at once, to know when theirs is due. */
    private void renew(Due due, byte[] file) throws LiftingSeal.NotNow {
        var when = lifting.renewal(file);
        if (when.isPresent() && !when.get().isAfter(clock.instant())) {
            keep(due, lifting.renew(file), "licence.seal-renewed");
        } else {
            jdbc.sql("UPDATE licences.licence SET seal_due = :due WHERE number = :number")
                    .param("due", when.map(LiftingSeals::at).orElse(null))
                    .param("number", due.number())
                    .update();
        }
    }

    private void keep(Due due, byte[] file, String act) {
        var sha256 = documents.extend(due.pdf(), file);
        jdbc.sql("""
                        UPDATE licences.licence SET seal = 'LT', seal_due = :due, seal_problem = NULL,
                            seal_renewed_at = CASE WHEN seal = 'LT' THEN cast(:now AS timestamptz) END
                        WHERE number = :number
                        """)
                .param("due", lifting.renewal(file).map(LiftingSeals::at).orElse(null))
                .param("now", at(clock.instant()))
                .param("number", due.number())
                .update();
        journal.record(JournalEntry.act(
                Actor.SYSTEM, act, due.request(), due.unit(), Map.of("number", due.number(), "sha256", sha256)));
    }

    private void putOff(Due due, Duration pause, String problem) {
        jdbc.sql("UPDATE licences.licence SET seal_due = :due, seal_problem = :problem WHERE number = :number")
                .param("number", due.number())
                .param("due", at(clock.instant().plus(pause)))
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .update();
    }

    private Optional<Due> next() {
        return jdbc.sql("""
                        SELECT number, request, unit, pdf, seal, issued_at FROM licences.licence
                        WHERE seal_due <= :now ORDER BY seal_due LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", at(clock.instant()))
                .query((row, index) -> new Due(
                        row.getString("number"),
                        row.getObject("request", UUID.class),
                        new UnitId(row.getString("unit")),
                        new DocumentId(row.getObject("pdf", UUID.class)),
                        SealLevel.valueOf(row.getString("seal")),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
