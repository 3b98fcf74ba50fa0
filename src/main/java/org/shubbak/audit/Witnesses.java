package org.shubbak.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
    private final TellingWitness telling;
    private final Heads heads;
    private final JdbcClient jdbc;
    private final Clock clock;

    Witnesses(
            @Value("${shubbak.journal.witnesses:}") List<String> addresses,
            TellingWitness telling,
            Heads heads,
            JdbcClient jdbc,
            Clock clock) {
        this.addresses = List.copyOf(addresses);
        this.telling = telling;
        this.heads = heads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void tell() {
        addresses.forEach(this::tell);
    }

    private void tell(String address) {
        var news = heads.after(lastTold(address), MOST);
        if (news.isEmpty()) {
            return;
        }
        try {
            telling.tell(address, news);
            note(address, news.getLast().number(), null);
        } catch (TellingWitness.Unreached unreached) {
            LOG.warn("The journal's heads could not be told to {}: {}", address, unreached.getMessage());
            note(address, news.getFirst().number() - 1, unreached.getMessage());
        }
    }

    private long lastTold(String address) {
        return jdbc.sql("SELECT number FROM audit.witness WHERE address = :address")
                .param("address", address)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void note(String address, long number, @org.jspecify.annotations.Nullable String failure) {
        jdbc.sql("""
                INSERT INTO audit.witness AS w (address, number, told_at, failures, last_word)
                VALUES (:address, :number, :at, CASE WHEN :failure::text IS NULL THEN 0 ELSE 1 END, :failure)
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
