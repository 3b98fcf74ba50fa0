package org.shubbak.agent;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shubbak.web.Messages;

/** The program's own window in the official's browser: PIN, pairing code, what waits to be signed, what was signed. */
final class AgentWindow {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final int SECRET = 24;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Messages messages = new Messages();
    private final String address;
    private final AgentToken token;
    private final Consents consents;
    private final Pairing pairing;
    private final Set<String> origins;
    private final String secret;
    private volatile AgentToken.Opened lastTry = AgentToken.Opened.OPEN;

    AgentWindow(String address, AgentToken token, Consents consents, Pairing pairing, Set<String> origins) {
        this.address = address;
        this.token = token;
        this.consents = consents;
        this.pairing = pairing;
        this.origins = Set.copyOf(origins);
        var random = new byte[SECRET];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
    }

    void serve(Exchange call) throws IOException {
        call.set("Content-Security-Policy", POLICY);
        call.set("X-Frame-Options", "DENY");
        call.set("X-Content-Type-Options", "nosniff");
        if (call.method().equals("GET") && call.path().equals("/")) {
            show(call);
        } else if (call.method().equals("POST")) {
            post(call);
        } else {
            call.nothing(404);
        }
    }

    private void show(Exchange call) throws IOException {
        var view = new WindowView(
                messages,
                !call.query().getOrDefault("lang", "ar").equals("en"),
                secret,
                token.isOpen(),
                lastTry,
                pairing.code(),
                origins.stream().sorted().toList(),
                consents.first().orElse(null),
                consents.isBatch(),
                consents.signed());
        var html = new StringOutput();
        templates.render("agent/window.jte", Map.of("view", view), html);
        call.page(200, html.toString());
    }

    /** Only this window's own forms count. */
    private void post(Exchange call) throws IOException {
        var form = call.form();
        boolean own = call.header("Origin").equals(address)
                && MessageDigest.isEqual(
                        secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        form.getOrDefault("secret", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (!own) {
            call.problem(403, "origin");
            return;
        }
        act(call.path(), form);
        call.set("Location", "/?lang=" + (form.getOrDefault("lang", "ar").equals("en") ? "en" : "ar"));
        call.nothing(303);
    }

    private void act(String path, Map<String, String> form) {
        switch (path) {
            case "/open" -> lastTry = token.open(form.getOrDefault("pin", "").toCharArray());
            case "/lock" -> lock();
            case "/end-batch" -> consents.endBatch();
            case "/answer" -> {
                var said = form.getOrDefault("say", "");
                consents.answer(
                        UUID.fromString(form.getOrDefault("id", "")),
                        said.equals("yes") || said.equals("batch"),
                        said.equals("batch"));
            }
            default -> throw new IllegalArgumentException(path);
        }
    }

    private void lock() {
        consents.endBatch();
        token.lock();
        lastTry = AgentToken.Opened.OPEN;
    }
}
