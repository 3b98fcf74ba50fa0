package org.shubbak.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Talks to the running program as a browser does: keeps cookies, posts the forms it was given. */
public final class Browser {

    private static final Pattern FORM_PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;
    private String proof = "";

    public Browser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with the proof of the form page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var fields = new LinkedHashMap<>(form);
        fields.putIfAbsent("_csrf", proof);
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a form one of whose fields has several values. */
    public HttpResponse<String> postAll(String path, Map<String, String> form, String field, String... values) {
        var fields = new LinkedHashMap<>(form);
        fields.remove(field);
        fields.putIfAbsent("_csrf", proof);
        String single = fields.entrySet().stream()
                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
        String several = java.util.Arrays.stream(values)
                .map(value -> "&" + encode(field) + "=" + encode(value))
                .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(single + several)));
    }

    /** Posts a form that carries a file. */
    public HttpResponse<String> upload(String path, Map<String, String> form, String field, String name, byte[] file) {
        var fields = new LinkedHashMap<>(form);
        fields.putIfAbsent("_csrf", proof);
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (key, value) -> body.writeBytes(part("name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part("name=\"" + field + "\"; filename=\"" + name + "\"", file));
        body.writeBytes("--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--boundary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    public HttpResponse<String> signIn(String name, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("username", name, "password", password));
    }

    /** Follows where an answer points to. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var place = URI.create(location(answer));
        return get(place.getQuery() == null ? place.getPath() : place.getPath() + "?" + place.getRawQuery());
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere, " + answer.statusCode());
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "ar");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var found = FORM_PROOF.matcher(response.body());
            if (found.find()) {
                proof = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
