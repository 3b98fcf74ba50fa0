package org.shubbak.platform.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's API as members of staff use it, each with a token of his own. */
public final class ApiClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final UnaryOperator<String> tokenOf;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param address where the product listens, for example {@code http://127.0.0.1:8080}
     * @param tokenOf makes a token for a sign-in name
     */
    public ApiClient(String address, UnaryOperator<String> tokenOf) {
        this.address = address;
        this.tokenOf = tokenOf;
    }

    /** The product did not do what was asked; the message is its problem document. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String problem) {
            super(problem);
        }
    }

    /** What the product answered, and how long that took in nanoseconds. */
    public record Reply(int status, JsonNode body, long nanos) {

        public boolean ok() {
            return status / 100 == 2;
        }

        /** The reply itself when the act was done; otherwise an exception with the problem's text. */
        public Reply orThrow() {
            if (!ok()) {
                throw new Refused(status + " " + body);
            }
            return this;
        }
    }

    public Reply get(String staff, String path) {
        return send(staff, HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    public Reply post(String staff, String path, Object body) {
        return post(staff, path, body, UUID.randomUUID().toString());
    }

    public Reply post(String staff, String path, Object body, String key) {
        return send(
                staff,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private Reply send(String staff, HttpRequest.Builder builder) {
        if (!staff.isEmpty()) {
            builder.header("Authorization", "Bearer " + tokens.computeIfAbsent(staff, tokenOf));
        }
        var request =
                builder.header("Accept", "application/json").timeout(PATIENCE).build();
        try {
            var started = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), read(answer.body()), System.nanoTime() - started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode read(@Nullable String body) {
        return body == null || body.isEmpty() || body.charAt(0) != '{' && body.charAt(0) != '['
                ? json.getNodeFactory().missingNode()
                : json.readTree(body);
    }

    @Override
    public void close() {
        http.close();
    }
}
