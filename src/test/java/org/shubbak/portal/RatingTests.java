package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
@Import(CaseRun.class)
class RatingTests {

    private static final String SERVICE = "BLD-016";

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothing_is_asked_before_the_end() {
        var request = run.submit(SERVICE);
        assertThat(new Browser(port).get(request.trackingPath()).body()).doesNotContain("name=\"score\"");
        assertThat(give(new Browser(port), request, "5", "").statusCode()).isEqualTo(409);
        assertThat(stored(request.id())).isZero();
    }

    @Test
    void the_applicant_answers_once_and_may_change_his_mind() {
        var request = ended();
        var browser = new Browser(port);
        assertThat(browser.get(request.trackingPath()).body()).contains("name=\"score\"", "كيف وجدت الخدمة؟");

        assertThat(give(browser, request, "2", "انتظرت طويلًا").statusCode()).isEqualTo(302);
        assertThat(give(browser, request, "4", "ثم انتهى الأمر <b>سريعًا</b>").statusCode())
                .isEqualTo(302);

        assertThat(stored(request.id())).isEqualTo(1);
        String page = browser.get(path(request)).body();
        assertThat(page)
                .contains("value=\"4\" checked", "ثم انتهى الأمر سريعًا")
                .doesNotContain("انتظرت طويلًا");
        assertThat(journal.of(request.id()))
                .filteredOn(row -> row.act().equals("portal.rated"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.detail()).isEmpty());
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        var request = ended();
        var browser = new Browser(port);
        give(browser, request, "5", "شكرًا");
        give(browser, request, "5", "شكرًا");
        assertThat(journal.of(request.id()))
                .filteredOn(row -> row.act().equals("portal.rated"))
                .hasSize(1);
    }

    @Test
    void everything_wrong_is_said_at_once_and_what_was_typed_is_kept() {
        var request = ended();
        String words = "ك".repeat(501);
        var answer = give(new Browser(port), request, null, words);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#f-score", "#f-words", words);
        assertThat(stored(request.id())).isZero();
    }

    @Test
    void another_key_gets_nothing() {
        var request = ended();
        var stolen = new HashMap<String, String>(Map.of("k", "guess", "score", "1"));
        var stranger = new Browser(port);
        stranger.get("/track");
        assertThat(stranger.post("/track/" + request.number() + "/rating", stolen)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stored(request.id())).isZero();
    }

    @Test
    void after_seven_days_the_answer_stands() {
        var request = ended();
        var browser = new Browser(port);
        give(browser, request, "1", "");
        jdbc.sql("UPDATE portal.rating SET given_at = given_at - interval '7 days 1 minute' WHERE request = :id")
                .param("id", request.id())
                .update();
        assertThat(give(browser, request, "5", "").statusCode()).isEqualTo(409);
        assertThat(browser.get(path(request)).body()).contains("سيئة جدًا").doesNotContain("name=\"score\"");
    }

    @Test
    void whoever_plays_is_stopped() {
        var request = ended();
        var browser = new Browser(port);
        for (int i = 0; i <= Rating.MOST_CHANGES; i++) {
            assertThat(give(browser, request, i % 2 == 0 ? "1" : "5", "").statusCode())
                    .isEqualTo(302);
        }
        assertThat(give(browser, request, "3", "").statusCode()).isEqualTo(429);
    }

    @Test
    void the_page_is_there_in_english() {
        var request = ended();
        assertThat(new Browser(port).get(path(request) + "&lang=en").body())
                .contains("How was the service?", "Very good")
                .doesNotContain("⟦");
    }

    private SubmittedRequest ended() {
        var request = run.submit(SERVICE);
        run.toTheEnd(request.id());
        return request;
    }

    private HttpResponse<String> give(Browser browser, SubmittedRequest request, String score, String words) {
        browser.get("/track");
        var form = new HashMap<String, String>(Map.of("k", key(request), "words", words));
        if (score != null) {
            form.put("score", score);
        }
        return browser.post("/track/" + request.number() + "/rating", form);
    }

    private static String key(SubmittedRequest request) {
        return request.trackingPath().substring(request.trackingPath().indexOf("?k=") + 3);
    }

    private static String path(SubmittedRequest request) {
        return "/track/" + request.number() + "/rating?k=" + key(request);
    }

    private int stored(UUID request) {
        return jdbc.sql("SELECT count(*) FROM portal.rating WHERE request = :id")
                .param("id", request)
                .query(Integer.class)
                .single();
    }
}
