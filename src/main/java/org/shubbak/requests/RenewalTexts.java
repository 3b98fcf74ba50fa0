package org.shubbak.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.licences.RenewalDue;
import org.shubbak.notifications.TextMessage;
import org.shubbak.notifications.TextMessages;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.PhoneNumber;
import org.shubbak.web.Messages;
import org.shubbak.web.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds the applicant by text message that what was issued to him ends (رسالة التذكير بالتجديد). */
@Component
class RenewalTexts {

    private static final Locale ARABIC = Locale.of("ar");

    private final JdbcClient jdbc;
    private final TextMessages texts;
    private final Messages messages;
    private final PublicAddress address;
    private final Clock clock;

    RenewalTexts(JdbcClient jdbc, TextMessages texts, Messages messages, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    @EventListener
    void on(RenewalDue due) {
        if (texts.areSent()) {
            phoneOf(due.request()).filter(RenewalTexts::isReached).ifPresent(phone -> send(due, phone));
        }
    }

    private void send(RenewalDue due, PhoneNumber phone) {
        Instant now = clock.instant();
        Instant end = CairoTime.startOf(due.until().plusDays(1));
        String text = messages.text(
                        ARABIC,
                        "requests.text.renewal",
                        due.serviceAr(),
                        due.number().value(),
                        due.until().toString(),
                        address.of("/L/" + due.code().value()))
                .replaceAll("[\\u2066-\\u2069]", "");
        texts.send(new TextMessage(due.request(), "licence.renewal", phone, text, now, end));
    }

    private Optional<PhoneNumber> phoneOf(UUID request) {
        return jdbc.sql("""
                SELECT a.phone FROM requests.request r JOIN requests.applicant a ON a.id = r.applicant
                WHERE r.id = :request
                """)
                .param("request", request)
                .query(String.class)
                .optional()
                .flatMap(PhoneNumber::read);
    }

    private static boolean isReached(PhoneNumber phone) {
        return phone.isMobile() || phone.value().startsWith("+");
    }
}
