package org.shubbak.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.TestCentre;
import org.shubbak.certificates.TestAuthority;
import org.shubbak.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** An official does not wait for authorities who do not answer, and those who do answer are heard. */
@TestCentre
class OwnStandingTests {

    /** What the settings give, and what a busy machine needs beside it. */
    private static final Duration BOUND = Duration.ofMillis(6_000);

    @Autowired
    OwnStanding standing;

    private final TestAuthority authority = TestAuthority.known();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    /** Takes connections and says nothing. */
    private ServerSocket silent;

    private HttpServer http;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.start();
    }

    @AfterEach
    void hangUp() throws IOException {
        over.countDown();
        http.stop(0);
        threads.shutdownNow();
        silent.close();
    }

    private String silence(String path) {
        return "http://127.0.0.1:" + silent.getLocalPort() + path;
    }

    private String speaking(String path) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + path;
    }

    private Signer signer(TestAuthority issuer) {
        var certificate = issuer.issue(TestAuthority.keys().getPublic(), "Mahmoud the head");
        return new Signer(issuer.chain(certificate), "محمود", "رئيس المركز");
    }

    private Duration time(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    @Timeout(30)
    void an_authority_that_never_answers_stops_nobody_and_holds_him_up_for_a_few_seconds_at_most() {
        var signer = signer(authority.publishingAt(silence("/list.crl")).answeringAt(silence("/ocsp")));

        assertThat(time(() -> standing.check(signer))).isLessThan(BOUND);
        assertThat(time(() -> standing.check(signer)))
                .as("and is left alone for a while")
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Timeout(30)
    void an_answer_that_comes_drop_by_drop_is_not_waited_for_either() {
        http.createContext("/list.crl", this::drip);
        var signer = signer(authority.publishingAt(speaking("/list.crl")));

        assertThat(time(() -> standing.check(signer))).isLessThan(BOUND);
    }

    @Test
    @Timeout(30)
    void one_who_says_that_it_is_revoked_is_heard_at_once_though_another_says_nothing() {
        authority.publishingAt(speaking("/list.crl")).answeringAt(silence("/ocsp"));
        var certificate = authority.issue(TestAuthority.keys().getPublic(), "Mahmoud the head");
        http.createContext("/list.crl", call -> send(call, authority.revocations(certificate)));
        var signer = new Signer(authority.chain(certificate), "محمود", "رئيس المركز");

        var waited = time(() -> assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> standing.check(signer))
                .satisfies(no -> assertThat(no.code()).isEqualTo("seals.own.revoked")));

        assertThat(waited).isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void one_who_vouches_for_it_is_believed() {
        http.createContext("/list.crl", call -> send(call, authority.revocations()));

        assertThat(time(() -> standing.check(signer(authority.publishingAt(speaking("/list.crl"))))))
                .isLessThan(Duration.ofMillis(2_500));
    }

    private static void send(HttpExchange call, byte[] content) throws IOException {
        call.sendResponseHeaders(200, content.length);
        try (var out = call.getResponseBody()) {
            out.write(content);
        }
    }

    /** A byte ten times a second, without an end. */
    private void drip(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        try (var out = call.getResponseBody()) {
            while (!over.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write(48);
                out.flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
