package org.shubbak.agent;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.security.auth.x500.X500Principal;

/** What the platform's pages may ask: whether the token is open, what certificates it holds, and for signatures. */
final class AgentCalls {

    private static final int LONGEST = 200;

    private final AgentToken token;
    private final Consents consents;
    private final Set<String> origins;
    private final Pairing pairing;

    AgentCalls(AgentToken token, Consents consents, Set<String> origins, Pairing pairing) {
        this.token = token;
        this.consents = consents;
        this.origins = Set.copyOf(origins);
        this.pairing = pairing;
    }

    /** Answers nobody but the sites that it was started for, and of those no browser that was not paired. */
    void serve(Exchange call) throws IOException {
        var origin = call.header("Origin");
        if (!origins.contains(origin)) {
            call.problem(403, "origin");
            return;
        }
        call.set("Access-Control-Allow-Origin", origin);
        call.set("Vary", "Origin");
        if (call.method().equals("OPTIONS")) {
            preflight(call);
        } else if (!pairing.isRight(call.header("X-Shubbak-Pairing"))) {
            call.problem(401, "pairing");
        } else {
            answer(call, origin);
        }
    }

    private static void preflight(Exchange call) throws IOException {
        call.set("Access-Control-Allow-Methods", "GET, POST");
        call.set("Access-Control-Allow-Headers", "Content-Type, X-Shubbak-Pairing");
        call.set("Access-Control-Allow-Private-Network", "true");
        call.set("Access-Control-Max-Age", "600");
        call.nothing(204);
    }

    private void answer(Exchange call, String origin) throws IOException {
        try {
            switch (call.method() + " " + call.path()) {
                case "GET /v1/state" -> call.answer(200, state());
                case "GET /v1/certificates" -> certificates(call);
                case "POST /v1/signatures" -> sign(call, origin);
                default -> call.problem(404, "request");
            }
        } catch (GeneralSecurityException gone) {
            token.lock();
            call.problem(503, "token");
        }
    }

    /** {@code asks} is whether its window has something to say when a signature is wanted. */
    private Map<String, Boolean> state() {
        return Map.of("open", token.isOpen(), "asks", !token.isOpen() || !consents.isBatch());
    }

    /**
     * A certificate as a page shows and hands on.
     *
     * @param chain in DER and Base64
     */
    record Shown(String sha256, String subject, String issuer, String until, List<String> chain) {}

    private void certificates(Exchange call) throws IOException, GeneralSecurityException {
        if (!token.isOpen()) {
            call.problem(423, "locked");
            return;
        }
        var shown = new ArrayList<Shown>();
        for (var held : token.held()) {
            shown.add(shown(held));
        }
        call.answer(200, Map.of("certificates", shown));
    }

    private static Shown shown(AgentToken.Held held) throws CertificateEncodingException {
        var chain = new ArrayList<String>();
        for (X509Certificate certificate : held.chain()) {
            chain.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        }
        var leaf = held.certificate();
        return new Shown(
                held.sha256(),
                leaf.getSubjectX500Principal().getName(X500Principal.RFC1779),
                leaf.getIssuerX500Principal().getName(X500Principal.RFC1779),
                LocalDate.ofInstant(leaf.getNotAfter().toInstant(), ZoneOffset.UTC)
                        .toString(),
                chain);
    }

    private void sign(Exchange call, String origin) throws IOException, GeneralSecurityException {
        var asked = call.json();
        var what = WhatToSign.read(Base64.getDecoder().decode(asked.getOrDefault("text", "")), origin);
        var held = token.find(asked.getOrDefault("certificate", ""));
        if (!token.isOpen()) {
            call.problem(423, "locked");
        } else if (what.isEmpty()) {
            call.problem(422, "request");
        } else if (held.isEmpty()) {
            call.problem(404, "missing");
        } else {
            consent(call, question(asked, what.get(), held.get(), origin), what.get(), held.get());
        }
    }

    private static Consents.Question question(
            Map<String, String> asked, WhatToSign what, AgentToken.Held held, String origin) {
        return new Consents.Question(
                UUID.randomUUID(),
                origin,
                part(asked, "service"),
                part(asked, "number"),
                part(asked, "holder"),
                what.hash(),
                held.certificate().getSubjectX500Principal().getName(X500Principal.RFC1779),
                new CompletableFuture<>());
    }

    private static String part(Map<String, String> asked, String name) {
        var text = asked.getOrDefault(name, "");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private void consent(Exchange call, Consents.Question question, WhatToSign what, AgentToken.Held held)
            throws IOException, GeneralSecurityException {
        switch (consents.ask(question)) {
            case NO -> call.problem(409, "refused");
            case NOTHING -> call.problem(408, "late");
            case YES -> {
                var signature = token.sign(held, what.text());
                consents.signed(question);
                call.answer(200, Map.of("signature", Base64.getEncoder().encodeToString(signature)));
            }
        }
    }
}
