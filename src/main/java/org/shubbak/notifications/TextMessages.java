package org.shubbak.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.shubbak.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts text messages into the outbox, in the transaction of the act that they tell of, and takes them back. */
@Component
public class TextMessages {

    private final JdbcClient jdbc;
    private final TextGateway gateway;
    private final Clock clock;

    TextMessages(JdbcClient jdbc, TextGateway gateway, Clock clock) {
        this.jdbc = jdbc;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Whether a gateway is set; without one no message is kept, and pages say that none will come. */
    public boolean areSent() {
        return gateway.isSet();
    }

    /** Sends it later, once, however often it is asked for; nothing while no gateway is set. */
    public void send(TextMessage message) {
        if (!areSent()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO notifications.message (id, subject, kind, phone, text, due_at, expires_at, next_at)
                VALUES (:id, :subject, :kind, :phone, :text, :due, :expires, :due)
                ON CONFLICT (subject, kind, due_at) DO NOTHING
                """)
                .param("id", Ids.next())
                .param("subject", message.subject())
                .param("kind", message.kind())
                .param("phone", message.phone().value())
                .param("text", message.text())
                .param("due", at(message.due()))
                .param("expires", at(message.expires()))
                .update();
    }

    /** Does not send what has not been sent about a subject. */
    public void cancel(UUID subject) {
        jdbc.sql("""
                UPDATE notifications.message SET state = 'CANCELLED', phone = '', text = '', ended_at = :now
                WHERE subject = :subject AND state = 'WAITING'
                """)
                .param("now", at(clock.instant()))
                .param("subject", subject)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
