package org.shubbak.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.licences.Licences;
import org.shubbak.shared.PublicCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class GuessingTests {

    private static final int TRIES = 600;

    @LocalServerPort
    int port;

    @Autowired
    Licences licences;

    @Test
    void an_address_that_guesses_codes_is_stopped_while_others_go_on() throws Exception {
        String genuine = "/L/" + licences.issue(anOutput()).code();
        var guesser = from("127.0.0.77");

        int stopped = 0;
        for (int i = 0; i < TRIES; i++) {
            int status = get(guesser, "/L/" + PublicCode.random());
            stopped += status == 429 ? 1 : 0;
            assertThat(status).isIn(404, 429);
        }

        assertThat(stopped).isGreaterThan(TRIES / 3);
        assertThat(get(guesser, genuine)).isEqualTo(429);
        assertThat(get(guesser, "/track")).isEqualTo(429);
        assertThat(get(from("127.0.0.78"), genuine)).isEqualTo(200);
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private int get(HttpClient client, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
