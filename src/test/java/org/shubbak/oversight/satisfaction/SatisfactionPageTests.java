package org.shubbak.oversight.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.KeepingTallies;
import org.shubbak.oversight.tally.Span;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.security.Browser;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
@Import(CaseRun.class)
class SatisfactionPageTests {

    /** Nobody else rates at this one. */
    private static final UnitId FAQUS = new UnitId("SHR-08");

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    Complaints complaints;

    @Autowired
    Opinions opinions;

    @Autowired
    KeepingTallies keeping;

    @Autowired
    Clock clock;

    @Test
    void a_mean_is_told_of_five_answers_and_not_of_four() {
        Area faqus = Area.unit(FAQUS);
        Span span = Span.month(YearMonth.of(2001, 3));
        for (int score : new int[] {1, 2, 5, 5}) {
            rated(FAQUS, score, "", "2001-03-10T10:00:00Z");
        }
        assertThat(satisfaction.of(faqus, span).mean()).isNull();
        rated(FAQUS, 4, "", "2001-03-31T21:59:00Z");
        rated(FAQUS, 1, "", "2001-03-31T22:00:00Z");

        Answers answers = satisfaction.of(faqus, span);

        assertThat(answers.of()).containsExactly(1L, 1L, 0L, 1L, 2L);
        assertThat(answers.mean()).isCloseTo(3.4, within(0.001));
        assertThat(answers.perMille(5)).isEqualTo(400);
        assertThat(satisfaction.byCentre(Area.governorate("13"), span)).containsEntry("SHR-08", answers);
    }

    @Test
    void words_come_newest_first_and_page_by_page() {
        Area faqus = Area.unit(FAQUS);
        Span span = Span.month(YearMonth.of(2001, 5));
        for (int day = 10; day < 15; day++) {
            rated(FAQUS, 3, "قول " + day, "2001-05-" + day + "T10:00:00Z");
        }
        rated(FAQUS, 3, "", "2001-05-20T10:00:00Z");

        var first = satisfaction.words(faqus, span, null, 3);
        var second = satisfaction.words(faqus, span, Satisfaction.Before.read(String.valueOf(first.next())), 3);

        assertThat(first.words()).extracting(Satisfaction.Words::words).containsExactly("قول 14", "قول 13", "قول 12");
        assertThat(second.words()).extracting(Satisfaction.Words::words).containsExactly("قول 11", "قول 10");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_complaint_counts_at_the_request_that_it_is_about_however_its_number_was_typed() {
        Span span = Span.month(YearMonth.from(CairoTime.today(clock)));
        Area zagazig = Area.unit(new UnitId("SHR-01"));
        long before = complaints.byService(zagazig, span).getOrDefault("BLD-016", 0L);
        var about = run.submit("BLD-016");
        String typed = ArabicText.arabicIndicDigits(
                " " + about.number().toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        var complaint = run.submit(complaintAbout(typed));
        run.submit(complaintAbout("SHR-01-2020-999999-9"));

        assertThat(complaints.about(about.number()))
                .extracting(Complaints.Complaint::number)
                .containsExactly(complaint.number());
        assertThat(complaints.byService(zagazig, span)).containsEntry("BLD-016", before + 1);
        keeping.catchUp();
        var line = opinions.byService(zagazig, span).stream()
                .filter(opinion -> opinion.key().equals("BLD-016"))
                .findFirst()
                .orElseThrow();
        assertThat(line.perThousand()).isCloseTo((before + 1) * 1000.0 / line.received(), within(0.001));

        String page =
                signedIn("auditor1").get("/audit?number=" + about.number()).body();
        assertThat(page).contains("شكاوى من هذا الطلب", complaint.number());
        String file = signedIn("manager1").get("/cases/" + complaint.number()).body();
        assertThat(file).contains("الطلب موضوع الشكوى", about.number());
    }

    @Test
    void a_manager_sees_his_centre_and_no_other_in_both_languages() {
        rated(new UnitId("SHR-01"), 5, "أسرع من المتوقع <3", now());
        var manager = signedIn("manager1");
        assertThat(manager.get("/satisfaction").body())
                .contains("أسرع من المتوقع &lt;3")
                .doesNotContain("⟦");
        assertThat(manager.get("/satisfaction?lang=en&months=12").body())
                .contains("Satisfaction")
                .doesNotContain("⟦");
        assertThat(manager.get("/satisfaction?area=SHR-04").statusCode()).isEqualTo(403);
        assertThat(manager.get("/satisfaction?area=13").statusCode()).isEqualTo(403);
        assertThat(manager.get("/satisfaction?area=EG").statusCode()).isEqualTo(403);
        assertThat(signedIn("governor1").get("/satisfaction?area=13").statusCode())
                .isEqualTo(200);
        assertThat(signedIn("ministry1").get("/satisfaction?area=EG").statusCode())
                .isEqualTo(200);
        assertThat(signedIn("clerk1").get("/satisfaction").statusCode()).isEqualTo(403);
    }

    @Test
    void the_delivery_clerk_can_show_the_question_after_the_handover() {
        var request = run.submit("BLD-016");
        run.until(request.id(), "delivery");
        var clerk = signedIn("delivery1");
        clerk.get("/delivery/" + request.number());
        var answer = clerk.post(
                "/delivery/" + request.number(),
                Map.of(
                        "receivedBy",
                        "محمود عبد الرحمن",
                        "capacity",
                        "holder",
                        "identity",
                        identity(request.id()),
                        "commandKey",
                        CaseRun.aKey()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/delivery").body())
                .contains("كيف وجدت الخدمة؟", "/track/" + request.number() + "/rating?k=", "<svg");
        assertThat(clerk.get("/delivery").body()).doesNotContain("/rating?k=");
    }

    private SubmitRequest complaintAbout(String number) {
        SubmitRequest any = run.aSubmission("CMP-002");
        Map<String, Object> answers = new LinkedHashMap<>(any.answers());
        answers.put("related_request", number);
        return new SubmitRequest(
                any.service(), any.unit(), any.channel(), any.applicant(), any.agent(), answers, any.documents(), null);
    }

    private String identity(UUID request) {
        return jdbc.sql(
                        "SELECT a.national_id FROM requests.applicant a JOIN requests.request r ON r.applicant = a.id WHERE r.id = :id")
                .param("id", request)
                .query(String.class)
                .single();
    }

    private Browser signedIn(String who) {
        var browser = new Browser(port);
        browser.signIn(who, "shubbak");
        return browser;
    }

    private String now() {
        return clock.instant().toString();
    }

    private void rated(UnitId unit, int score, String words, String at) {
        jdbc.sql("""
                INSERT INTO portal.rating (request, unit, service, score, words, given_at, changed_at)
                VALUES (:id, :unit, 'BLD-016', :score, :words, :at, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("unit", unit.value())
                .param("score", score)
                .param("words", words)
                .param("at", OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }
}
