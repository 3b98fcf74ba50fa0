package org.shubbak.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the signed heads to those who keep a copy of their own (شهود السجل), as the ministry's node. What could not be told
 * is told the next time; nobody waits for it.
 */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
    private static final int MOST = 200;

    private final List<String> addresses;
    private final List<TellingWitness> ways;
    private final Heads heads;
    private final JdbcClient jdbc;
    private final Clock clock;

    Witnesses(
            @Value("${shubbak.journal.witnesses:}") List<String> addresses,
            List<TellingWitness> ways,
            Heads heads,
            JdbcClient jdbc,
            Clock clock) {
        this.addresses = List.copyOf(addresses);
        this.ways = List.copyOf(ways);
        this.heads = heads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far a witness is. */
    private record Told(long number, Instant at, int failures) {

        static final Told NOTHING = new Told(0, Instant.EPOCH, 0);
    }

    void tell() {
        for (var address : addresses) {
            ways.stream()
                    .filter(way -> way.serves(address))
                    .findFirst()
                    .ifPresentOrElse(
                            way -> tell(address, way),
                            () -> LOG.warn("{} is no address of a witness: https://… or mailto:…", address));
        }
    }

    private void tell(String address, TellingWitness way) {
        var told = told(address);
        boolean early = told.failures() == 0 && told.at().plus(way.pause()).isAfter(clock.instant());
        var news = early ? List.<SealedHead>of() : heads.after(told.number(), MOST);
        if (news.isEmpty()) {
            return;
        }
        try {
            var newest = way.pause().isZero() ? news : heads.latest().stream().toList();
            way.tell(address, newest);
            note(address, newest.getLast().number(), null);
        } catch (TellingWitness.Unreached unreached) {
            LOG.warn("The journal's heads could not be told to {}: {}", address, unreached.getMessage());
            note(address, told.number(), unreached.getMessage());
        }
    }

    private Told told(String address) {
        return jdbc.sql("SELECT number, told_at, failures FROM audit.witness WHERE address = :address")
                .param("address", address)
                .query((row, index) -> new Told(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getInt(3)))
                .optional()
                .orElse(Told.NOTHING);
    }

    private void note(String address, long number, @Nullable String failure) {
        jdbc.sql("""
                INSERT INTO audit.witness AS w (address, number, told_at, failures, last_word)
                VALUES (:address, :number, :at, CASE WHEN CAST(:failure AS text) IS NULL THEN 0 ELSE 1 END, :failure)
                ON CONFLICT (address) DO UPDATE SET
                    number = excluded.number, told_at = excluded.told_at, last_word = excluded.last_word,
                    failures = CASE WHEN excluded.last_word IS NULL THEN 0 ELSE w.failures + 1 END
                """)
                .param("address", address)
                .param("number", number)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("failure", failure)
                .update();
    }
}
