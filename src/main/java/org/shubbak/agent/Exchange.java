package org.shubbak.agent;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One call: what of it is read, and how it is answered. */
final class Exchange {

    private static final int LARGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    String header(String name) {
        @Nullable String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    Map<String, String> query() {
        return parameters(http.getRequestURI().getRawQuery());
    }

    Map<String, String> form() throws IOException {
        return parameters(new String(body(), StandardCharsets.UTF_8));
    }

    /** The texts of a JSON object; everything else in it is left out. */
    Map<String, String> json() throws IOException {
        var read = new HashMap<String, String>();
        var tree = JSON.readTree(body());
        tree.properties().forEach(entry -> {
            if (entry.getValue().isString()) {
                read.put(entry.getKey(), entry.getValue().stringValue());
            }
        });
        return read;
    }

    private byte[] body() throws IOException {
        return http.getRequestBody().readNBytes(LARGEST);
    }

    void set(String header, String value) {
        http.getResponseHeaders().set(header, value);
    }

    void answer(int status, Object content) throws IOException {
        set("Content-Type", "application/json");
        send(status, JSON.writeValueAsBytes(content));
    }

    void problem(int status, String name) throws IOException {
        answer(status, Map.of("problem", name));
    }

    void page(int status, String html) throws IOException {
        set("Content-Type", "text/html; charset=utf-8");
        send(status, html.getBytes(StandardCharsets.UTF_8));
    }

    void nothing(int status) throws IOException {
        send(status, new byte[0]);
    }

    private void send(int status, byte[] content) throws IOException {
        set("Cache-Control", "no-store");
        http.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (var out = http.getResponseBody()) {
            out.write(content);
        }
    }

    private static Map<String, String> parameters(@Nullable String encoded) {
        var read = new HashMap<String, String>();
        for (var part : (encoded == null ? "" : encoded).split("&", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                read.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
            }
        }
        return read;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return "";
        }
    }
}
