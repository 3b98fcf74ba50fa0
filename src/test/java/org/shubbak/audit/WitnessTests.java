package org.shubbak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.platform.OwnDatabase;
import org.shubbak.shared.Actor;
import org.shubbak.shared.Refusal;
import org.shubbak.signing.Es256;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.SigningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class WitnessTests {

    private final OwnDatabase database = OwnDatabase.with("signing", "audit");
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer ministry;

    @TempDir
    Path data;

    @BeforeEach
    void open() throws Exception {
        ministry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ministry.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        ministry.start();
    }

    @AfterEach
    void close() {
        ministry.stop(0);
        database.close();
    }

    @Test
    void a_witness_is_told_every_head_once_and_what_it_missed_later() {
        try (var journal = journal("http://127.0.0.1:" + ministry.getAddress().getPort())) {
            act(journal);
            journal.part(Witnesses.class).tell();
            assertThat(received).hasSize(1);
            journal.part(Witnesses.class).tell();
            assertThat(received).hasSize(1);

            answer = 500;
            act(journal);
            journal.part(Witnesses.class).tell();
            answer = 204;
            act(journal);
            journal.part(Witnesses.class).tell();
            assertThat(received.getLast().split("\n\n")).hasSize(2);
        }
    }

    @Test
    void a_witness_by_letter_gets_the_newest_head_once_a_day() {
        var post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        try (var journal = journal("mailto:witness@example.org")) {
            act(journal);
            act(journal);
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(post.getSmtp().getPort());
            var telling = new TellingByMail(new OneSender(sender), "journal@example.org");
            var witnesses = new Witnesses(
                    List.of("mailto:witness@example.org"),
                    List.of(telling),
                    journal.part(Heads.class),
                    journal.part(JdbcClient.class),
                    java.time.Clock.fixed(SealedJournal.NOW, java.time.ZoneOffset.UTC));
            witnesses.tell();
            act(journal);
            witnesses.tell();

            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(GreenMailUtil.getBody(post.getReceivedMessages()[0]))
                    .contains("shubbak-journal-head/1")
                    .contains("https://shubbak.test");
        } finally {
            post.stop();
        }
    }

    @Test
    void a_ministry_keeps_what_it_received_and_takes_nothing_that_contradicts_it() throws Exception {
        try (var journal = journal("http://127.0.0.1:" + ministry.getAddress().getPort());
                var other = OwnDatabase.with("signing", "audit")) {
            act(journal);
            act(journal);
            journal.part(Witnesses.class).tell();
            var told = received.getLast();
            var key = journal.part(SigningKeys.class).current(KeyPurpose.JOURNAL, SigningKeys.WHOLE);
            var point = HexFormat.of().formatHex(Es256.point(key.key()));
            try (var node = new SealedJournal(
                    other,
                    data.resolve("node"),
                    Map.of("shubbak.journal.witness-for", "https://shubbak.test=" + point))) {
                var witnessed = node.part(WitnessedHeads.class);
                witnessed.take(told);
                witnessed.take(told);
                assertThat(node.part(JdbcClient.class)
                                .sql("SELECT count(*) FROM audit.witnessed")
                                .query(Long.class)
                                .single())
                        .isEqualTo(2);

                database.execute(
                        "GRANT ALL ON ALL TABLES IN SCHEMA audit TO shubbak",
                        "UPDATE audit.journal SET act = 'other'",
                        "TRUNCATE audit.tree_head, audit.tile, audit.gap");
                journal.seal();
                var rewritten = journal.part(Heads.class).latest().orElseThrow().note() + "\n";
                assertThatThrownBy(() -> witnessed.take(rewritten))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("audit.head-contradicts");
                assertThatThrownBy(() -> witnessed.take(told.replace("https://shubbak.test", "https://shubbak.fake")))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("audit.unknown-origin");
                assertThatThrownBy(() -> witnessed.take("anything"))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("audit.not-a-head");
            }
        }
    }

    private record OneSender(JavaMailSenderImpl sender)
            implements org.springframework.beans.factory.ObjectProvider<
                    org.springframework.mail.javamail.JavaMailSender> {

        @Override
        public java.util.stream.Stream<org.springframework.mail.javamail.JavaMailSender> stream() {
            return java.util.stream.Stream.of(sender);
        }

        @Override
        public org.springframework.mail.javamail.JavaMailSender getObject() {
            return sender;
        }

        @Override
        public org.springframework.mail.javamail.JavaMailSender getIfAvailable() {
            return sender;
        }
    }

    private SealedJournal journal(String witness) {
        return new SealedJournal(database, data, Map.of("shubbak.journal.witnesses", witness));
    }

    private static void act(SealedJournal journal) {
        journal.journal().record(JournalEntry.act(Actor.SYSTEM, "x", null, null));
        journal.seal();
    }
}
