package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.SubmittedRequest;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@TestCentre
@Import(CaseRun.class)
class TrackingPageTests {

    private static final Pattern SENTENCE = Pattern.compile("id=\"f-number-error\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Test
    void the_number_and_the_end_of_the_phone_lead_to_the_page() {
        var request = run.submit("BLD-001");
        var browser = new Browser(port);

        var found = ask(browser, request.number(), "5678");

        assertThat(found.statusCode()).isEqualTo(302);
        String page = browser.get(path(found)).body();
        assertThat(page).contains(request.number(), "ننتظر منك سداد الرسوم", "م. ع. ا.");
    }

    @Test
    void the_receipts_qr_opens_the_same_page() {
        var request = run.submit("BLD-001");

        assertThat(new Browser(port).get(request.trackingPath()).body()).contains(request.number());
    }

    @Test
    void digits_are_understood_as_people_type_them() {
        var request = run.submit("BLD-001");
        var browser = new Browser(port);
        String typed = " " + request.number().toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + " ";

        assertThat(ask(browser, typed, "٥٦٧٨").statusCode()).isEqualTo(302);
    }

    @Test
    void wrong_digits_and_a_wrong_number_get_the_same_answer() {
        var request = run.submit("BLD-001");
        var browser = new Browser(port);

        var wrongDigits = ask(browser, request.number(), "0000");
        var wrongNumber = ask(
                browser, org.shubbak.shared.SerialNumber.of("SHR-01", 1999, 1).value(), "5678");

        assertThat(wrongDigits.statusCode()).isEqualTo(404).isEqualTo(wrongNumber.statusCode());
        assertThat(sentence(wrongDigits)).isEqualTo(sentence(wrongNumber)).isNotEmpty();
        assertThat(wrongDigits.body()).contains("value=\"" + request.number() + "\"");
        assertThat(new Browser(port)
                        .get("/track/" + request.number() + "?k=wrong")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void no_name_of_staff_nor_of_the_applicant_is_shown() {
        var request = run.submitAndPay("BLD-001");

        String page = page(request);

        assertThat(page)
                .doesNotContain(
                        "محمود عبد الرحمن السيد",
                        "01012345678",
                        run.named("clerk1").nameAr());
        for (var step : run.openSteps(request.id())) {
            if (step.dealtTo() != null) {
                assertThat(page).doesNotContain(run.holder(step).nameAr());
            }
        }
    }

    @Test
    void a_paid_bill_shows_its_receipt_and_the_request_then_waits_for_us() {
        var request = run.submitAndPay("OCC-001");

        assertThat(page(request)).contains("مسددة", "R-SHR-01-", "الطلب لدينا قيد العمل");
    }

    @Test
    void a_request_sent_to_another_body_waits_for_that_body_from_its_first_day() {
        var request = run.submitAndPay("BLD-001");

        assertThat(page(request)).contains("ننتظر رأي جهة أخرى", "verdict-body");
    }

    @Test
    void a_body_that_is_waited_for_is_called_by_its_name_in_both_languages() {
        var request = run.submitAndPay("BLD-001");

        assertThat(new Browser(port).get(request.trackingPath() + "&lang=ar").body())
                .contains("مديرية المساحة (الرفع المساحي)");
        assertThat(new Browser(port).get(request.trackingPath() + "&lang=en").body())
                .contains("Survey directorate (survey of the site)")
                .doesNotContain("مديرية المساحة");
    }

    @Test
    void a_finished_request_leads_to_its_document() {
        var request = run.submitAndPay("BLD-001");
        run.toTheEnd(request.id());

        assertThat(page(request)).contains("انتهى الطلب", "href=\"/L/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "SHR-01-2026-000001", "<script>alert(1)</script>", "\u202E123"})
    void a_number_that_is_none_is_said_at_its_field_and_kept_as_text(String typed) {
        var page = ask(new Browser(port), typed, "12");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("f-number-error", "f-digits-error").doesNotContain("<script>alert");
    }

    private String page(SubmittedRequest request) {
        return new Browser(port).get(request.trackingPath()).body();
    }

    private static HttpResponse<String> ask(Browser browser, String number, String digits) {
        browser.get("/track");
        return browser.post("/track", Map.of("number", number, "digits", digits));
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static String sentence(HttpResponse<String> page) {
        var found = SENTENCE.matcher(page.body());
        return found.find() ? found.group(1) : "";
    }
}
