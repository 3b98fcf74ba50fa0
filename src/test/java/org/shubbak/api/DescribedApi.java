package org.shubbak.api;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the product over HTTP and holds each answer to the description that the product itself serves. */
public final class DescribedApi {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String base;
    private final JsonNode description;
    private final Set<String> called = new LinkedHashSet<>();

    public DescribedApi(String address) throws IOException, InterruptedException {
        this.base = address + "/api/v1";
        var request = HttpRequest.newBuilder(URI.create(base + "/openapi.json")).build();
        this.description =
                json.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** One answer: status, body, headers. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String field) {
            return body.path(field).asString();
        }
    }

    public JsonNode description() {
        return description;
    }

    /** Operations called so far as {@code GET /requests/{number}}. */
    public Set<String> called() {
        return called;
    }

    public Answer get(String token, String path) throws IOException, InterruptedException {
        return send("GET", token, path, null, Map.of());
    }

    public Answer post(String token, String path, Object body) throws IOException, InterruptedException {
        return send(
                "POST",
                token,
                path,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer send(String method, String token, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(URI.create(base + path));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        headers.forEach(builder::header);
        if (body == null) {
            builder.method(method, BodyPublishers.noBody());
        } else {
            var text = body instanceof String raw ? raw : json.writeValueAsString(body);
            builder.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text));
        }
        return check(method, path, http.send(builder.build(), BodyHandlers.ofString()));
    }

    private Answer check(String method, String path, HttpResponse<String> response) {
        var template = template(path);
        var operation = description.path("paths").path(template).path(method.toLowerCase(java.util.Locale.ROOT));
        var content = operation
                .path("responses")
                .path(String.valueOf(response.statusCode()))
                .path("content");
        if (content.isMissingNode()) {
            throw new AssertionError(
                    method + " " + template + " answers " + response.statusCode() + " undescribed: " + response.body());
        }
        called.add(method + " " + template);
        var type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var described = content.path(type);
        if (described.isMissingNode()) {
            throw new AssertionError(method + " " + template + " answers in " + type + ", described is " + content);
        }
        if (!type.endsWith("json")) {
            return new Answer(response.statusCode(), json.nullNode(), response);
        }
        var body = json.readTree(response.body());
        validate(described.path("schema"), body, method + " " + template);
        return new Answer(response.statusCode(), body, response);
    }

    private void validate(JsonNode schema, JsonNode body, String what) {
        var whole = json.createObjectNode();
        schema.properties().forEach(part -> whole.set(part.getKey(), part.getValue()));
        whole.set("components", description.path("components"));
        var errors = SCHEMAS.getSchema(json.writeValueAsString(whole)).validate(body);
        if (!errors.isEmpty()) {
            throw new AssertionError(what + " is not as described: " + errors + " in " + body);
        }
    }

    /** The described path that fits, the one with the fewest parameters first. */
    private String template(String path) {
        var plain = path.replaceAll("\\?.*", "");
        return description.path("paths").propertyNames().stream()
                .filter(template -> plain.matches(template.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+")))
                .min(java.util.Comparator.comparingInt(
                        template -> template.endsWith(".pdf") ? -1 : template.split("\\{", -1).length))
                .orElseThrow(() -> new AssertionError(plain + " is not described"));
    }
}
