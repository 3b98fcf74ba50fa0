package org.shubbak.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.shared.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A message is claimed with {@code SKIP LOCKED} for a few minutes, sent outside any transaction, and
 * marked; two nodes never send one at the same time, and one whose node died is sent by the next after the claim is over.
 */
@Component
class SendingTexts {

    private static final Logger LOG = LoggerFactory.getLogger(SendingTexts.class);
    /** Longer than a gateway is ever waited for. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(25);
    private static final int ENOUGH_FAILURES = 3;

    private record Claimed(UUID id, String phone, String text, int attempts) {}

    private final JdbcClient jdbc;
    private final TextGateway gateway;
    private final Clock clock;

    SendingTexts(JdbcClient jdbc, TextGateway gateway, Clock clock) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Sends one after the other, until nothing is due, the gateway fails several times, or half a minute is over. */
    void round() {
        expire();
        if (!gateway.isSet()) {
            return;
        }
        long end = System.nanoTime() + LONGEST_ROUND.toNanos();
        int failures = 0;
        while (failures < ENOUGH_FAILURES && System.nanoTime() < end) {
            Optional<Claimed> next = claim();
            if (next.isEmpty()) {
                return;
            }
            failures = isSent(next.get()) ? 0 : failures + 1;
        }
    }

    private boolean isSent(Claimed message) {
        try {
            gateway.send(message.id(), new PhoneNumber(message.phone()), message.text());
            end(message, "SENT", "");
            return true;
        } catch (TextGateway.NotSent no) {
            LOG.warn("Text message {} was not sent: {}", message.id(), no.getMessage());
            if (no.isForGood()) {
                end(message, "REFUSED", String.valueOf(no.getMessage()));
            } else {
                later(message, String.valueOf(no.getMessage()));
            }
            return false;
        }
    }

    private void expire() {
        jdbc.sql("""
                UPDATE notifications.message SET state = 'EXPIRED', phone = '', text = '', ended_at = :now
                WHERE state = 'WAITING' AND expires_at <= :now
                """).param("now", now()).update();
    }

    private Optional<Claimed> claim() {
        return jdbc.sql("""
                UPDATE notifications.message SET next_at = :until, attempts = attempts + 1
                WHERE id = (
                    SELECT id FROM notifications.message
                    WHERE state = 'WAITING' AND next_at <= :now AND expires_at > :now
                    ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, phone, text, attempts
                """)
                .param("until", at(clock.instant().plus(CLAIM)))
                .param("now", now())
                .query(Claimed.class)
                .optional();
    }

    /** Nothing is marked that somebody else has claimed or cancelled meanwhile. */
    private void end(Claimed message, String state, String word) {
        jdbc.sql("""
                UPDATE notifications.message
                SET state = :state, phone = '', text = '', ended_at = :now, last_word = :word
                WHERE id = :id AND state = 'WAITING' AND attempts = :attempts
                """)
                .param("state", state)
                .param("now", now())
                .param("word", word)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    private void later(Claimed message, String word) {
        jdbc.sql("""
                UPDATE notifications.message SET next_at = :next, last_word = :word
                WHERE id = :id AND state = 'WAITING' AND attempts = :attempts
                """)
                .param("next", at(clock.instant().plus(pauseAfter(message.attempts()))))
                .param("word", word)
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update();
    }

    /** One minute, two, four … at most half an hour. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
