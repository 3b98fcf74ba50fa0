package org.shubbak.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.RequestState;
import org.shubbak.requests.Requests;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.security.Browser;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The back office's pages as their people use them, and as somebody would try to misuse them. */
@TestCentre
@Import(CaseRun.class)
class CasePageTests {

    private static final String SERVICE = "BLD-016";

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    Journal journal;

    @Autowired
    Requests requests;

    @Test
    void what_was_dealt_to_me_is_on_my_list_and_on_nobody_elses() {
        var step = aReview();

        assertThat(holder(step).get("/work").body()).contains(step.requestNumber());
        assertThat(anotherSpecialist(step).get("/work").body()).doesNotContain(step.requestNumber());
    }

    @Test
    void the_file_is_shown_without_the_person() {
        var step = aReview();

        var page = holder(step).get(path(step));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("محمود عبد الرحمن السيد", "01012345678");
    }

    @Test
    void the_person_is_shown_for_a_reason_and_the_look_is_journalled() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));

        var refused = browser.post(path(step) + "/person", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-reason-error").doesNotContain("01012345678");

        var shown = browser.post(path(step) + "/person", Map.of("reason", "مطابقة التوكيل على البطاقة"));
        assertThat(shown.body()).contains("محمود عبد الرحمن السيد", "01012345678");
        assertThat(journal.of(step.request())).extracting(JournalRow::act).contains("requests.applicant-shown");
    }

    @Test
    void a_step_done_from_the_page_moves_the_file_on() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));

        var answer = browser.post(path(step) + "/complete", form(step, "forward", CaseRun.aKey()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(run.openSteps(step.request())).extracting(StepView::id).doesNotContain(step.id());
        assertThat(browser.get("/work?tab=done").body()).contains(step.requestNumber());
    }

    @Test
    void the_same_form_sent_twice_acts_once_and_answers_alike() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));
        var form = form(step, "forward", CaseRun.aKey());

        var first = browser.post(path(step) + "/complete", form);
        var second = browser.post(path(step) + "/complete", form);

        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(journal.of(step.request()))
                .filteredOn(row -> row.act().equals("requests.step-completed"))
                .hasSize(1);
    }

    @Test
    void a_form_older_than_the_step_changes_nothing_and_keeps_what_was_typed() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));
        var form = form(step, "forward", CaseRun.aKey());
        form.put("expectedVersion", String.valueOf(step.version() + 7));
        form.put("data.report", "رأي كُتب بعناية");

        var answer = browser.post(path(step) + "/complete", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("رأي كُتب بعناية", "error-summary");
        assertThat(run.openSteps(step.request())).extracting(StepView::id).contains(step.id());
    }

    @Test
    void a_step_finished_meanwhile_is_said_so_and_the_words_are_not_lost() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));
        run.act(step, "forward");
        var form = form(step, "forward", CaseRun.aKey());
        form.put("data.report", "رأي وصل متأخرًا");

        var answer = browser.post(path(step) + "/complete", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("رأي وصل متأخرًا");
    }

    @Test
    void a_refusal_without_reason_and_law_says_both_at_their_fields() {
        var submitted = run.submitAndPay(SERVICE);
        var approval = run.until(submitted.id(), "approval");
        var browser = holder(approval);
        browser.get(path(approval));

        var answer = browser.post(path(approval) + "/complete", form(approval, "refuse", CaseRun.aKey()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("f-reason-refuse-error", "f-legalBasis-refuse-error");
        assertThat(requests.get(submitted.number()).state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void everything_missing_is_asked_for_at_once_and_the_file_waits() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));
        var form = new LinkedHashMap<>(
                Map.of("step", step.id().toString(), "commandKey", CaseRun.aKey(), "others", "رسم معتمد\nكشف تحديد"));

        var answer = browser.post(path(step) + "/completion", form);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(run.openSteps(step.request())).allMatch(StepView::held);
        assertThat(browser.get(path(step)).body()).contains("رسم معتمد", "كشف تحديد");
        assertThat(browser.get("/work?tab=waiting").body()).contains(step.requestNumber());
    }

    @Test
    void a_note_is_kept_in_the_file() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));

        browser.post(
                path(step) + "/notes",
                Map.of("step", step.id().toString(), "commandKey", CaseRun.aKey(), "note", "<b>روجع</b> الرسم"));

        assertThat(browser.get(path(step)).body())
                .contains("&lt;b&gt;روجع&lt;/b&gt; الرسم")
                .doesNotContain("<b>روجع");
    }

    @Test
    void what_is_being_typed_is_there_after_a_new_sign_in() {
        var step = aReview();
        var browser = holder(step);
        browser.get(path(step));

        var kept = browser.post(path(step) + "/draft", Map.of("step", step.id().toString(), "data.report", "نصف رأي"));

        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(holder(step).get(path(step)).body()).contains("نصف رأي");
    }

    @Test
    void somebody_elses_step_cannot_be_taken() {
        var step = aReview();
        var thief = anotherSpecialist(step);
        thief.get("/work");

        assertThat(thief.get(path(step)).statusCode()).isEqualTo(403);
        assertThat(thief.post(path(step) + "/complete", form(step, "forward", CaseRun.aKey()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(thief.post(path(step) + "/person", Map.of("reason", "أريد أن أعرف"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(run.openSteps(step.request())).extracting(StepView::id).contains(step.id());
    }

    @Test
    void another_centre_neither_sees_the_file_nor_acts_on_it() {
        var step = aReview();
        for (String name : new String[] {"specialist1.belbeis", "head1.faqus", "manager1.belbeis"}) {
            var stranger = signedIn(name);
            stranger.get("/help");
            assertThat(stranger.get(path(step)).statusCode()).as(name).isEqualTo(403);
            assertThat(stranger.post(path(step) + "/complete", form(step, "forward", CaseRun.aKey()))
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void without_the_forms_proof_nothing_is_done() {
        var step = aReview();
        var form = form(step, "forward", CaseRun.aKey());
        form.put("_csrf", "forged");

        assertThat(holder(step).post(path(step) + "/complete", form).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_language_switch_on_a_returned_form_leads_back_to_the_case() {
        var step = aReview();

        var answer = holder(step).get(path(step) + "/complete?lang=en");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(path(step));
    }

    @Test
    void a_number_typed_in_arabic_digits_is_found_by_the_search_box() {
        var step = aReview();
        String typed = step.requestNumber().replace('0', '٠').replace('1', '١').replace('2', '٢');

        HttpResponse<String> answer = holder(step)
                .get("/search?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/cases/" + step.requestNumber());
    }

    private StepView aReview() {
        SubmittedRequest submitted = run.submitAndPay(SERVICE);
        return run.until(submitted.id(), "review");
    }

    private static String path(StepView step) {
        return "/cases/" + step.requestNumber();
    }

    private static Map<String, String> form(StepView step, String outcome, String key) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("step", step.id().toString());
        form.put("expectedVersion", String.valueOf(step.version()));
        form.put("commandKey", key);
        form.put("outcome", outcome);
        form.put("turnReason", "law");
        form.put("data.report", "مطابقة للأصل المحفوظ");
        return form;
    }

    private Browser holder(StepView step) {
        return signedIn(run.holder(step).signInName());
    }

    private Browser anotherSpecialist(StepView step) {
        String name = run.holder(step).signInName();
        return signedIn(name.equals("specialist1") ? "specialist2" : "specialist1");
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        return browser;
    }
}
