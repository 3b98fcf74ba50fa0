package org.shubbak.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.security.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong over the API is one RFC 9457 document in the caller's language. */
@TestCentre
class ProblemTests {

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Test
    void json_that_cannot_be_read_is_a_problem() {
        var answer = send("POST", "/api/v1/requests", "{\"serviceCode\":", "ar");

        assertProblem(answer, 400, "web.malformed");
        assertThat(answer.body()).contains("لم نستطع قراءة ما أُرسل");
    }

    @Test
    void a_value_of_the_wrong_kind_is_said_at_its_field() {
        var answer = send("POST", "/api/v1/requests", "{\"serviceCode\":\"BLD-001\",\"documents\":7}", "en");

        assertProblem(answer, 422, "shared.check-the-fields");
        assertThat(answer.body()).contains("\"field\":\"documents\"", "This value is not accepted here");
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems() {
        assertProblem(send("GET", "/api/v1/nothing", null, "en"), 404, "web.not-found");
        assertProblem(send("DELETE", "/api/v1/requests", null, "en"), 405, "web.method-not-allowed");
    }

    @Test
    void a_body_that_is_not_json_is_a_problem() throws IOException, InterruptedException {
        var request = request("/api/v1/requests", "en")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b"))
                .build();

        assertProblem(
                HttpClient.newHttpClient().send(request, BodyHandlers.ofString()), 415, "web.unsupported-media-type");
    }

    @Test
    void without_a_token_the_door_says_what_is_needed() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/steps"))
                .header("Accept-Language", "en")
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"https://shubbak.org/problems/" + code + "\"");
    }

    private HttpResponse<String> send(String method, String path, String body, String language) {
        var request = request(path, language)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-" + System.nanoTime())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + tokens.issue("clerk1"))
                .header("Accept-Language", language);
    }
}
