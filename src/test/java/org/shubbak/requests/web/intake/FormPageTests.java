package org.shubbak.requests.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceFixtures;
import org.shubbak.licences.Licences;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.People;
import org.shubbak.requests.Requests;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The clerk's questions of every type, in a browser without any script. */
@TestCentre
@Import(CaseRun.class)
class FormPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseRun run;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Licences licences;

    @Autowired
    private Requests requests;

    private Browser clerk;
    private String service;
    private String draft;

    @BeforeEach
    void aClerkWithADraft() {
        service = ServiceFixtures.askingEverything(catalogue, "licence").code().value();
        clerk = new Browser(port);
        clerk.signIn("clerk1", "shubbak");
        clerk.get("/desk/new?q=" + service);
        draft = started(Map.of("service", service));
        clerk.post(draft + "/applicant", aPerson(People.aNationalId()));
    }

    @Test
    void a_row_is_added_and_taken_out_by_a_button_and_what_was_typed_stays() {
        var typed = new LinkedHashMap<>(Map.of("form.floors.0.name", "الأرضي", "form.floors.0.area", "كبير"));
        typed.put("act", "row:floors");
        var answer = clerk.post(draft + "/questions", typed);
        assertThat(Browser.location(answer)).endsWith("/questions");
        assertThat(clerk.get(draft + "/questions").body())
                .contains("form.floors.1.area", "الأرضي", "كبير")
                .doesNotContain("form.floors.2.area");

        clerk.post(
                draft + "/questions",
                Map.of("form.floors.0.name", "الأرضي", "form.floors.1.name", "الأول", "act", "drop:floors:0"));
        assertThat(clerk.get(draft + "/questions").body())
                .contains("value=\"الأول\"")
                .doesNotContain("الأرضي", "form.floors.1.");
    }

    @Test
    void each_mistake_is_said_at_its_own_part_with_a_link_to_it() {
        var typed = rightAnswers();
        typed.put("form.site.street", "");
        typed.put("form.floors.0.area", "كبير");
        typed.put("form.engineer.number", "هاني صبري");
        typed.remove("form.true_all");
        var answer = clerk.post(draft + "/questions", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-form-site-street\"", "id=\"f-form-site-street\"")
                .contains("href=\"#f-form-floors-0-area\"", "id=\"f-form-floors-0-area\"", "الأدوار، الصف")
                .contains("href=\"#f-form-engineer-number\"")
                .contains("href=\"#f-form-true_all\"", "ضع علامة أمام الإقرار")
                .contains("value=\"كبير\"", "value=\"هاني صبري\"")
                .contains("pick:engineer:110101");
    }

    @Test
    void an_engineer_is_picked_from_the_list_and_a_licence_is_looked_up_without_its_holders_name() {
        var stranger = run.submit(service);
        run.toTheEnd(stranger.id());
        var licence = licences.ofRequest(stranger.id()).orElseThrow();
        var typed = rightAnswers();
        typed.put("form.engineer.number", "نيرمين");
        typed.put("form.earlier.number", licence.number().value());
        typed.put("act", "pick:engineer:110102");
        clerk.post(draft + "/questions", typed);

        assertThat(clerk.get(draft + "/questions").body())
                .contains("value=\"110102\"", "مكتب دار الزقازيق للعمارة")
                .contains(licence.holderIdEnd())
                .doesNotContain(licence.holder());
    }

    @Test
    void whoever_may_not_be_served_is_told_at_the_questions_with_the_law() {
        clerk.post(draft + "/applicant", aPerson(bornIn2010()));
        var answer = clerk.post(draft + "/questions", rightAnswers());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("لا يقل سن مقدم الطلب عن ٢١ سنة", "القانون المدني، المادة 44");
        assertThat(Browser.location(clerk.get(draft + "/check"))).endsWith("/questions?check");
    }

    @Test
    void a_renewal_starts_with_the_licence_it_renews() {
        var holder = run.submit(service);
        run.toTheEnd(holder.id());
        String number = licences.ofRequest(holder.id()).orElseThrow().number().value();
        clerk.get("/licences/" + number);
        String renewal = started(Map.of("service", service, "licence", number));
        assertThat(clerk.get(renewal + "/questions").body()).contains("value=\"" + number + "\"");
    }

    @Test
    void the_answers_go_through_the_check_page_into_the_request_and_its_receipt() {
        assertThat(Browser.location(clerk.post(draft + "/questions", rightAnswers())))
                .endsWith("/documents");
        clerk.post(
                draft + "/documents",
                Map.of("documents.national_id.state", "ORIGINAL_SEEN", "documents.earlier_copy.state", "ON_PAPER"));
        assertThat(clerk.get(draft + "/check").body())
                .contains(
                        "عقار 12، شارع سعد زغلول، الزقازيق", "هاني صبري المهدي", "<td><bdi>الأرضي</bdi></td>", "بضائع");
        String done = Browser.location(clerk.post(draft + "/submit", Map.of()));
        String number = done.substring(done.lastIndexOf('/') + 1);
        assertThat(requests.get(number).answers()).contains("110101", "مكتب الشرقية");
        assertThat(clerk.get("/requests/" + number + "/receipt.pdf").body()).startsWith("%PDF");
    }

    @Test
    void a_table_of_a_hundred_rows_is_said_to_be_too_long_and_none_is_lost() {
        var typed = rightAnswers();
        for (int row = 0; row < 400; row++) {
            typed.put("form.floors." + row + ".name", "دور " + row);
            typed.put("form.floors." + row + ".area", "1");
            typed.put("form.floors." + row + ".built", "");
        }
        var answer = clerk.post(draft + "/questions", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("المسموح به 20 صف على الأكثر", "دور 399");
    }

    private String started(Map<String, String> form) {
        String next = Browser.location(clerk.post("/desk/new", form)).replaceFirst("^http://[^/]+", "");
        clerk.get(next);
        return next.substring(0, next.lastIndexOf('/'));
    }

    private static Map<String, String> aPerson(String nationalId) {
        return Map.of(
                "applicant.kind", "PERSON",
                "applicant.nationalId", nationalId,
                "applicant.name", "سعاد محمد عبد الرحمن",
                "applicant.phone", "01012345678");
    }

    private static Map<String, String> rightAnswers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("form.purpose", "مخزن");
        answers.put("form.area", "١٢٫٥");
        answers.put("form.kinds", "goods");
        answers.put("form.site.place", "الزقازيق");
        answers.put("form.site.street", "شارع سعد زغلول");
        answers.put("form.site.building", "12");
        answers.put("form.floors.0.name", "الأرضي");
        answers.put("form.floors.0.area", "120");
        answers.put("form.engineer.number", "110101");
        answers.put("form.true_all", "true");
        return answers;
    }

    /** Fits its check digit: born on 1 January 2010 in Sharqia. */
    private static String bornIn2010() {
        String first13 = "3100101139999";
        int[] weights = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first13.charAt(i) - '0');
        }
        return first13 + (11 - sum % 11) % 10;
    }
}
