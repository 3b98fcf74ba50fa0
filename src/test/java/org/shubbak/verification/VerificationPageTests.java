package org.shubbak.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.ZAGAZIG;
import static org.shubbak.licences.LicenceFixtures.aPerson;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.licences.Act;
import org.shubbak.licences.ChangingLicence;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.organisation.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestCentre
class VerificationPageTests {

    private static final String REASON = "مخالفة الرسومات المعتمدة بمحضر رقم 12";

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Licences licences;

    @Autowired
    ChangingLicence changing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_valid_paper_is_told_by_word_and_by_the_fields_to_compare() throws Exception {
        var licence = licences.issue(anOutput("منى السيد عطية", 12));

        var page = get("/L/" + licence.code());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("وثيقة صحيحة وسارية", licence.number().value(), "منى السيد عطية", "قطعة رقم 14", "1234");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-");
    }

    @Test
    void a_code_typed_as_people_type_it_is_understood() throws Exception {
        var licence = licences.issue(anOutput());
        String sloppy = licence.code()
                .value()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(get("/L/" + sloppy.substring(0, 4) + "%20" + sloppy.substring(4))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/verify?code=" + sloppy)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/L/" + licence.code());
    }

    @Test
    void suspended_revoked_and_expired_papers_say_so() throws Exception {
        var suspended = changed(Act.SUSPEND);
        var revoked = changed(Act.REVOKE);
        var expired = licences.issue(anOutput());
        jdbc.sql("UPDATE licences.licence SET issued_on = :then, valid_until = :then WHERE number = :number")
                .param("then", LocalDate.of(2020, 1, 1))
                .param("number", expired.number().value())
                .update();

        assertThat(get("/L/" + suspended.code()).body()).contains("لكنها موقوفة");
        assertThat(get("/L/" + revoked.code()).body()).contains("وثيقة ملغاة");
        assertThat(get("/L/" + expired.code()).body()).contains("انتهت مدتها");
        assertThat(get("/api/v1/verify/" + expired.code()).body()).contains("\"outcome\":\"expired\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000", "abc", "%3Cscript%3Ealert(1)", "%E2%80%AE0A1B2C3D4E5F6"})
    void an_unknown_or_hostile_code_gets_a_clear_no_and_never_comes_back_as_markup(String code) throws Exception {
        var page = get("/L/" + code);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("لا توجد وثيقة بهذا الرمز").doesNotContain("<script>alert");
        assertThat(get("/api/v1/verify/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void a_name_with_markup_in_it_is_shown_as_text() throws Exception {
        var licence = licences.issue(anOutput("<img src=x onerror=alert(1)>", 12));

        assertThat(get("/L/" + licence.code()).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
    }

    @Test
    void the_form_keeps_what_was_typed_and_says_what_is_wrong_at_the_field() throws Exception {
        var page = get("/verify?code=12345");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"12345\"", "ثلاثة عشر", "f-code-error");
        assertThat(get("/verify").statusCode()).isEqualTo(200);
    }

    @Test
    void the_call_gives_the_same_answer_as_the_page() throws Exception {
        var licence = licences.issue(anOutput());

        assertThat(get("/api/v1/verify/" + licence.code()).body())
                .contains("\"outcome\":\"valid\"", licence.number().value(), "\"holderIdEnd\":\"1234\"")
                .doesNotContain("\"pdf\"", "\"request\"");
    }

    private Licence changed(Act act) {
        var licence = licences.issue(anOutput());
        var change = changing.propose(licence.number(), act, REASON, aPerson(Role.DIRECTOR, ZAGAZIG));
        changing.confirm(change, aPerson(Role.HEAD, ZAGAZIG));
        return licence;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "ar")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
