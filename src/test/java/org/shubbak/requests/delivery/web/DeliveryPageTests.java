package org.shubbak.requests.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.security.Browser.location;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.licences.Licences;
import org.shubbak.requests.ApplicantDetails;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.security.Browser;
import org.shubbak.shared.ArabicText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@TestCentre
@Import(CaseRun.class)
class DeliveryPageTests {

    private static final String SERVICE = "BLD-016";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseRun run;

    @Autowired
    private Licences licences;

    @Autowired
    private Journal journal;

    private Browser window;
    private SubmitRequest submission;
    private SubmittedRequest request;

    @BeforeEach
    void somethingIsReady() {
        window = signedIn("delivery1");
        submission = run.aSubmission(SERVICE);
        request = run.submit(submission);
        run.until(request.id(), "delivery");
    }

    @Test
    void what_is_ready_is_found_by_any_of_its_codes() {
        var page = "/delivery/" + request.number();
        assertThat(window.get("/delivery").statusCode()).isEqualTo(200);
        assertThat(location(find(ArabicText.arabicIndicDigits(request.number()))))
                .endsWith(page);
        assertThat(location(find("https://shubbak.example/track/" + request.number() + "?k=x-Y_z")))
                .endsWith(page);
        var licence = licences.ofRequest(request.id()).orElseThrow();
        assertThat(location(find("https://shubbak.example/L/" + licence.code().value())))
                .endsWith(page);
        assertThat(location(find(licence.number().value()))).endsWith(page);
    }

    @Test
    void the_holder_receives_it_with_the_card_that_is_in_the_file() {
        assertThat(window.get("/delivery/" + request.number()).body()).contains(holder().name());
        assertThat(journal.of(request.id()))
                .anySatisfy(row -> assertThat(row.act()).isEqualTo("requests.applicant-shown"));
        var done = hand(Map.of("identity", ArabicText.arabicIndicDigits(identity())));
        assertThat(location(done)).endsWith("/delivery");
        assertThat(window.follow(done).body()).contains(request.number(), "autofocus");
        assertThat(find(request.number()).body()).contains("انتهى هذا الطلب");
    }

    @Test
    void another_card_or_none_is_refused_and_what_was_typed_stays() {
        var other = hand(Map.of("identity", "29001011300012"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("لا يطابق", "29001011300012");
        assertThat(hand(Map.of("identity", "")).statusCode()).isEqualTo(422);
    }

    @Test
    void an_agent_receives_it_with_the_number_of_his_power_of_attorney() {
        var without = hand(Map.of("capacity", "agent", "receivedBy", "سامي الوكيل", "identity", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        var with = hand(Map.of("capacity", "agent", "receivedBy", "سامي الوكيل", "identity", "1234/ب/2026"));
        assertThat(location(with)).endsWith("/delivery");
    }

    @Test
    void handed_over_twice_it_is_refused_and_a_form_sent_twice_is_one_act() {
        var form = form(Map.of("identity", identity()));
        assertThat(location(window.post("/delivery/" + request.number(), form))).endsWith("/delivery");
        assertThat(location(window.post("/delivery/" + request.number(), form))).endsWith("/delivery");
        assertThat(hand(Map.of("identity", identity())).statusCode()).isEqualTo(409);
        assertThat(window.get("/delivery/" + request.number()).statusCode()).isEqualTo(409);
    }

    @Test
    void two_windows_at_once_hand_it_over_once() throws Exception {
        var other = signedIn("delivery1");
        other.get("/delivery/" + request.number());
        window.get("/delivery/" + request.number());
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(window, other).stream()
                    .map(browser -> threads.submit(() -> {
                        together.await();
                        return browser.post("/delivery/" + request.number(), form(Map.of("identity", identity())))
                                .statusCode();
                    }))
                    .toList();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(302, 409);
        }
    }

    @Test
    void what_is_not_ready_is_not_handed_over() {
        var early = run.submit(SERVICE);
        assertThat(find(early.number()).body()).contains("لم يصل إلى التسليم بعد");
        assertThat(window.get("/delivery/" + early.number()).statusCode()).isEqualTo(409);
        request = early;
        assertThat(hand(Map.of("capacity", "agent", "identity", "12345")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void another_centre_and_another_role_see_nothing_of_it() {
        var belbeis = signedIn("delivery1.belbeis");
        assertThat(belbeis.get("/delivery?q=" + request.number()).body()).contains("المركز الذي استلمه");
        assertThat(belbeis.get("/delivery/" + request.number()).statusCode()).isEqualTo(403);
        assertThat(belbeis.get("/delivery").body()).doesNotContain(request.number());
        for (var name : List.of("clerk1", "cashier1", "specialist1", "head1", "manager1", "admin")) {
            assertThat(signedIn(name).get("/delivery/" + request.number()).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "اسم\u202eمقلوب", "", "x"})
    void a_receivers_name_that_is_none_is_refused_and_never_run(String name) {
        var answer = hand(Map.of("receivedBy", name, "identity", identity()));
        if (answer.statusCode() == 302) {
            assertThat(name).startsWith("<script>");
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "zzz", "SHR-01-2026-000001-99"})
    void a_number_that_is_none_gets_a_sentence(String typed) {
        assertThat(find(typed).body()).contains("لا يوجد طلب بهذا الرقم").doesNotContain("<script>alert");
    }

    private ApplicantDetails holder() {
        return submission.applicant();
    }

    private String identity() {
        var nationalId = holder().nationalId();
        assertThat(nationalId).isNotNull();
        return nationalId;
    }

    private java.net.http.HttpResponse<String> hand(Map<String, String> with) {
        window.get("/delivery");
        return window.post("/delivery/" + request.number(), form(with));
    }

    private Map<String, String> form(Map<String, String> with) {
        var form = new LinkedHashMap<String, String>();
        form.put("commandKey", UUID.randomUUID().toString());
        form.put("receivedBy", holder().name());
        form.put("capacity", "holder");
        form.putAll(with);
        return form;
    }

    private java.net.http.HttpResponse<String> find(String typed) {
        return window.get("/delivery?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        browser.get("/delivery");
        return browser;
    }
}
