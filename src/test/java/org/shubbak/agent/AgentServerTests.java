package org.shubbak.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.certificates.TestAuthority.sha256;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.certificates.TestAuthority;

/** The program on the official's computer signs what he agreed to, for the site that it was started for, and nothing else. */
class AgentServerTests {

    private static final String SITE = "https://shubbak.sharqia.gov.eg";
    private static final String FOREIGN = "https://evil.example";

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin");
    }

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private OfficialToken official;
    private AgentServer agent;
    private String pairing;

    @BeforeEach
    void start() throws IOException {
        official = OfficialToken.of(TestAuthority.known(), "Mahmoud the head");
        var code = Pairing.of(home);
        pairing = code.code();
        agent = AgentServer.start(0, official.agentToken(), Set.of(SITE), code, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        if (agent != null) {
            agent.close();
        }
    }

    @Test
    void what_the_official_agrees_to_is_signed_by_the_key_in_his_token() throws Exception {
        open("1234");
        var text = attributes();

        var asked = ask(text);
        var window = waitFor("هل توقع هذه الوثيقة؟");
        assertThat(window).contains("L-SHR-01-2026-000001-1", "ترخيص بناء", SITE, "abab abab");
        answer(window, "yes");

        var answer = asked.get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
        var check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(official.certificate().getPublicKey());
        check.update(text);
        assertThat(check.verify(Base64.getDecoder().decode(value(answer.body(), "signature"))))
                .isTrue();
        assertThat(window()).contains("L-SHR-01-2026-000001-1");
    }

    @Test
    void what_he_does_not_agree_to_is_not_signed() throws Exception {
        open("1234");
        var asked = ask(attributes());
        answer(waitFor("هل توقع هذه الوثيقة؟"), "no");

        assertThat(asked.get().statusCode()).isEqualTo(409);
        assertThat(asked.get().body()).contains("refused").doesNotContain("signature");
    }

    @Test
    void a_batch_is_signed_with_one_consent_until_he_ends_it() throws Exception {
        open("1234");
        var first = ask(attributes());
        answer(waitFor("هل توقع هذه الوثيقة؟"), "batch");
        assertThat(first.get().statusCode()).isEqualTo(200);

        assertThat(ask(attributes()).get().statusCode()).isEqualTo(200);
        act("/end-batch", Map.of());
        var again = ask(attributes());
        answer(waitFor("هل توقع هذه الوثيقة؟"), "no");
        assertThat(again.get().statusCode()).isEqualTo(409);
    }

    @Test
    void a_page_of_another_site_hears_nothing_and_gets_nothing_signed() throws Exception {
        open("1234");
        for (var origin : new String[] {FOREIGN, SITE + ".evil.example", "http://shubbak.sharqia.gov.eg", "null", ""}) {
            var state = call("GET", "/v1/state", origin, pairing, "");
            assertThat(state.statusCode()).as(origin).isEqualTo(403);
            assertThat(state.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(call("POST", "/v1/signatures", origin, pairing, body(attributes()))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(call("OPTIONS", "/v1/signatures", origin, "", "")
                            .headers()
                            .firstValue("Access-Control-Allow-Private-Network"))
                    .isEmpty();
        }
    }

    @Test
    void a_browser_that_does_not_know_the_pairing_code_is_turned_away() throws Exception {
        open("1234");
        for (var code : new String[] {"", "0000-0000-0000", pairing.substring(1)}) {
            assertThat(call("GET", "/v1/certificates", SITE, code, "").statusCode())
                    .isEqualTo(401);
            assertThat(call("POST", "/v1/signatures", SITE, code, body(attributes()))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(call("GET", "/v1/state", SITE, pairing, "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_asks_beforehand_and_is_let_through_to_the_private_network() throws Exception {
        var answer = call("OPTIONS", "/v1/signatures", SITE, "", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SITE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Private-Network"))
                .contains("true");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("X-Shubbak-Pairing");
    }

    @Test
    void a_name_that_was_led_here_is_not_served() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(agent.address() + "/"))
                .header("Host", "evil.example")
                .GET()
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void it_signs_neither_any_text_that_a_page_chooses_nor_a_proof_for_another_site() throws Exception {
        open("1234");
        var proof = "shubbak-possession/1\n%s\nstaff\nnow\nnonce";
        for (var text : new String[] {"transfer all money", proof.formatted(FOREIGN), "", "shubbak-possession/1"}) {
            assertThat(call("POST", "/v1/signatures", SITE, pairing, body(text.getBytes(StandardCharsets.UTF_8)))
                            .statusCode())
                    .as(text)
                    .isEqualTo(422);
        }
        assertThat(call("POST", "/v1/signatures", SITE, pairing, "no json").statusCode())
                .isEqualTo(400);

        var asked = ask(proof.formatted(SITE).getBytes(StandardCharsets.UTF_8));
        answer(waitFor("إثبات أن هذه الشهادة لك"), "yes");
        assertThat(asked.get().statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_pin_opens_nothing_and_a_locked_token_signs_nothing() throws Exception {
        assertThat(open("9999")).contains("الرقم السري غير صحيح");
        assertThat(call("GET", "/v1/certificates", SITE, pairing, "").statusCode())
                .isEqualTo(423);
        open("1234");
        var certificates = call("GET", "/v1/certificates", SITE, pairing, "").body();
        assertThat(certificates).contains(sha256(official.certificate()), "Mahmoud the head");

        act("/lock", Map.of());

        assertThat(call("POST", "/v1/signatures", SITE, pairing, body(attributes()))
                        .statusCode())
                .isEqualTo(423);
    }

    @Test
    void a_certificate_that_is_not_in_the_token_is_said() throws Exception {
        open("1234");
        var body = body(attributes()).replace(sha256(official.certificate()), "0".repeat(64));

        assertThat(call("POST", "/v1/signatures", SITE, pairing, body).statusCode())
                .isEqualTo(404);
    }

    @Test
    void no_page_but_its_own_window_presses_its_buttons() throws Exception {
        open("1234");
        var secret = secret(window());
        for (var origin : new String[] {SITE, FOREIGN, "null", ""}) {
            assertThat(form("/lock", origin, Map.of("secret", secret)).statusCode())
                    .isEqualTo(403);
        }
        assertThat(form("/lock", agent.address(), Map.of("secret", "00")).statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/v1/state", SITE, pairing, "").body()).contains("true");
        var page = call("GET", "/", "", "", "");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_pairing_code_stays_the_same_over_starts() throws IOException {
        assertThat(Pairing.of(home).code()).isEqualTo(pairing).matches("([0-9A-Z]{4}-){2}[0-9A-Z]{4}");
        assertThat(Pairing.of(home).isRight(pairing.replace("-", ""))).isTrue();
    }

    private static byte[] attributes() throws IOException {
        var hash = new byte[32];
        java.util.Arrays.fill(hash, (byte) 0xab);
        var all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(hash))));
        return new DERSet(all).getEncoded("DER");
    }

    private String body(byte[] text) {
        return "{\"certificate\":\"%s\",\"text\":\"%s\",\"service\":\"ترخيص بناء\",\"number\":\"L-SHR-01-2026-000001-1\",\"holder\":\"منى\"}"
                .formatted(sha256(official.certificate()), Base64.getEncoder().encodeToString(text));
    }

    private CompletableFuture<HttpResponse<String>> ask(byte[] text) {
        return http.sendAsync(request("POST", "/v1/signatures", SITE, pairing, body(text)), BodyHandlers.ofString());
    }

    private HttpResponse<String> call(String method, String path, String origin, String code, String body)
            throws IOException, InterruptedException {
        return http.send(request(method, path, origin, code, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String origin, String code, String body) {
        var request = HttpRequest.newBuilder(URI.create(agent.address() + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!code.isEmpty()) {
            request.header("X-Shubbak-Pairing", code);
        }
        return request.build();
    }

    private String window() throws IOException, InterruptedException {
        return call("GET", "/", "", "", "").body();
    }

    private String waitFor(String words) {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).until(this::window, page -> page.contains(words));
    }

    private String open(String pin) throws IOException, InterruptedException {
        return act("/open", Map.of("pin", pin));
    }

    private void answer(String window, String say) throws IOException, InterruptedException {
        act("/answer", Map.of("id", window.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1"), "say", say));
    }

    private String act(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new java.util.HashMap<>(fields);
        all.put("secret", secret(window()));
        assertThat(form(path, agent.address(), all).statusCode()).isEqualTo(303);
        return window();
    }

    private HttpResponse<String> form(String path, String origin, Map<String, String> fields)
            throws IOException, InterruptedException {
        var sent = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(agent.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sent));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String secret(String window) {
        return window.replaceAll("(?s).*name=\"secret\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private static String value(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }
}
