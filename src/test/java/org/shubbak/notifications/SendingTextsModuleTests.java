package org.shubbak.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.shared.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class SendingTextsModuleTests {

    private static final PhoneNumber PHONE = new PhoneNumber("01012345678");
    private static final Instant BEGIN = Instant.parse("2026-02-01T08:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    private StandInGateway gateway;
    private volatile Instant now = BEGIN;
    private final InstantSource hands = () -> now;
    private final Clock clock = hands.withZone(ZoneOffset.UTC);

    @BeforeEach
    void anEmptyOutbox() throws IOException {
        gateway = new StandInGateway();
        jdbc.sql("UPDATE notifications.message SET state = 'CANCELLED', phone = '', text = '', ended_at = now()"
                        + " WHERE state = 'WAITING'")
                .update();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_message_is_sent_once_as_the_settings_say_and_its_phone_and_text_are_forgotten() {
        UUID subject = queue("موعدك \"غداً\"", Duration.ofHours(1));
        texts(gateway.url()).send(message(subject, "موعدك \"غداً\"", Duration.ofHours(1)));
        sending(gateway.url()).round();
        sending(gateway.url()).round();
        assertThat(gateway.taken()).singleElement().satisfies(one -> {
            assertThat(one.method()).isEqualTo("POST");
            assertThat(one.authorization()).isEqualTo("Bearer secret");
            assertThat(one.body()).contains("\"to\":\"01012345678\"", "\"text\":\"موعدك \\\"غداً\\\"\"");
        });
        assertThat(state(subject)).isEqualTo("SENT");
        assertThat(jdbc.sql("SELECT phone || text FROM notifications.message WHERE subject = :subject")
                        .param("subject", subject)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void nothing_is_sent_before_it_is_due_nor_after_it_would_mislead() {
        UUID subject = queue("text", Duration.ofHours(1));
        now = BEGIN.minusSeconds(1);
        sending(gateway.url()).round();
        assertThat(gateway.taken()).isEmpty();
        now = BEGIN.plus(Duration.ofHours(1));
        sending(gateway.url()).round();
        assertThat(gateway.taken()).isEmpty();
        assertThat(state(subject)).isEqualTo("EXPIRED");
    }

    @Test
    void a_gateway_that_is_down_for_an_hour_is_asked_ever_less_often_and_gets_it_when_it_is_back() {
        UUID subject = queue("text", Duration.ofHours(3));
        gateway.answers(503);
        for (int minute = 0; minute < 60; minute++) {
            now = BEGIN.plus(Duration.ofMinutes(minute));
            sending(gateway.url()).round();
        }
        assertThat(gateway.taken()).hasSize(6);
        gateway.answers(202);
        now = BEGIN.plus(Duration.ofMinutes(62));
        sending(gateway.url()).round();
        assertThat(state(subject)).isEqualTo("SENT");
        assertThat(gateway.taken()).hasSize(7);
    }

    @Test
    void a_message_that_the_gateway_refuses_is_not_tried_again() {
        UUID subject = queue("text", Duration.ofHours(1));
        gateway.answers(422);
        sending(gateway.url()).round();
        now = BEGIN.plus(Duration.ofMinutes(30));
        sending(gateway.url()).round();
        assertThat(gateway.taken()).hasSize(1);
        assertThat(state(subject)).isEqualTo("REFUSED");
    }

    @Test
    void a_slow_gateway_is_given_up_for_now_and_a_dead_one_holds_nothing_up() {
        UUID subject = queue("text", Duration.ofHours(1));
        CountDownLatch gate = gateway.shut();
        sending(gateway.url()).round();
        assertThat(state(subject)).isEqualTo("WAITING");
        gate.countDown();
        sending("http://127.0.0.1:9/sms").round();
        assertThat(state(subject)).isEqualTo("WAITING");
        now = BEGIN.plus(Duration.ofMinutes(3));
        sending(gateway.url()).round();
        assertThat(state(subject)).isEqualTo("SENT");
    }

    @Test
    void after_three_failures_the_rest_waits_for_the_next_round() {
        for (int n = 0; n < 5; n++) {
            queue("text", Duration.ofHours(1));
        }
        gateway.answers(500);
        sending(gateway.url()).round();
        assertThat(gateway.taken()).hasSize(3);
    }

    @Test
    void two_nodes_at_once_send_every_message_once() throws Exception {
        for (int n = 0; n < 40; n++) {
            queue("text " + n, Duration.ofHours(1));
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var one : nodes.invokeAll(List.of(node(), node(), node(), node()))) {
                one.get();
            }
        }
        assertThat(gateway.taken()).hasSize(40);
        assertThat(gateway.taken().stream().map(StandInGateway.Taken::body)).doesNotHaveDuplicates();
    }

    private Callable<Void> node() {
        return () -> {
            sending(gateway.url()).round();
            return null;
        };
    }

    @Test
    void a_node_that_died_after_its_claim_leaves_the_message_to_the_next() {
        UUID subject = queue("text", Duration.ofHours(1));
        jdbc.sql("UPDATE notifications.message SET attempts = 1, next_at = :until WHERE subject = :subject")
                .param("until", BEGIN.plus(Duration.ofMinutes(3)).atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .update();
        sending(gateway.url()).round();
        assertThat(gateway.taken()).isEmpty();
        now = BEGIN.plus(Duration.ofMinutes(3));
        sending(gateway.url()).round();
        assertThat(state(subject)).isEqualTo("SENT");
    }

    @Test
    void what_is_cancelled_is_not_sent_and_without_a_gateway_nothing_is_kept() {
        UUID subject = queue("text", Duration.ofHours(1));
        texts(gateway.url()).cancel(subject);
        sending(gateway.url()).round();
        assertThat(gateway.taken()).isEmpty();
        assertThat(state(subject)).isEqualTo("CANCELLED");
        UUID other = UUID.randomUUID();
        assertThat(texts("").areSent()).isFalse();
        texts("").send(message(other, "text", Duration.ofHours(1)));
        assertThat(jdbc.sql("SELECT count(*) FROM notifications.message WHERE subject = :subject")
                        .param("subject", other)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void neither_phone_nor_text_is_told_to_a_log() {
        assertThat(message(UUID.randomUUID(), "a secret", Duration.ofHours(1)).toString())
                .doesNotContain("a secret", "5678");
    }

    private UUID queue(String text, Duration holds) {
        UUID subject = UUID.randomUUID();
        texts(gateway.url()).send(message(subject, text, holds));
        return subject;
    }

    private static TextMessage message(UUID subject, String text, Duration holds) {
        return new TextMessage(subject, "test", PHONE, text, BEGIN, BEGIN.plus(holds));
    }

    private String state(UUID subject) {
        return jdbc.sql("SELECT state FROM notifications.message WHERE subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    private TextMessages texts(String url) {
        return new TextMessages(jdbc, new HttpTextGateway(settings(url)), clock);
    }

    private SendingTexts sending(String url) {
        return new SendingTexts(jdbc, new HttpTextGateway(settings(url)), clock);
    }

    private static TextGatewaySettings settings(String url) {
        return new TextGatewaySettings(
                url,
                "POST",
                "Content-Type: application/json|Authorization: Bearer secret",
                "",
                "",
                Duration.ofMillis(800));
    }
}
