package org.shubbak.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TestCentre
class LicencePageTests {

    private static final String REASON = "مخالفة الرسومات المعتمدة بمحضر رقم 12";

    @LocalServerPort
    int port;

    @Autowired
    Licences licences;

    @Autowired
    Journal journal;

    private Licence licence;

    @BeforeEach
    void anIssuedLicence() {
        licence = licences.issue(anOutput());
    }

    @Test
    void who_hands_papers_over_can_print_them_and_each_print_is_journalled() {
        var pdf = signedIn("delivery1").get(path() + ".pdf");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(pdf.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(pdf.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(journal.of(licence.request())).extracting(JournalRow::act).contains("licence.printed");
    }

    @Test
    void neither_a_reviewer_nor_a_cashier_nor_another_centre_sees_the_holder() {
        for (String name : new String[] {"specialist1", "cashier1", "clerk1.belbeis", "head1.faqus"}) {
            assertThat(signedIn(name).get(path()).statusCode()).as(name).isEqualTo(404);
            assertThat(signedIn(name).get(path() + ".pdf").statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(journal.of(licence.request())).extracting(JournalRow::act).doesNotContain("licence.printed");
    }

    @Test
    void without_signing_in_there_is_no_page_and_no_paper() {
        var stranger = new Browser(port);

        assertThat(stranger.get(path()).statusCode()).isIn(302, 401, 403);
        assertThat(stranger.get(path() + ".pdf").body()).doesNotStartWith("%PDF");
    }

    @Test
    void a_director_proposes_and_the_head_confirms_on_the_same_page() {
        var director = signedIn("director1");
        director.get(path());
        assertThat(director.post(path() + "/changes", Map.of("act", "SUSPEND", "reason", REASON))
                        .statusCode())
                .isEqualTo(302);
        assertThat(director.get(path()).body()).contains(REASON).doesNotContain("name=\"confirmed\"");

        var head = signedIn("head1");
        String page = head.get(path()).body();
        String change = page.replaceAll("(?s).*/changes/([0-9a-f-]{36})\".*", "$1");
        assertThat(head.post(path() + "/changes/" + change, Map.of("confirmed", "true"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(licences.byNumber(licence.number()).orElseThrow().state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void a_reason_that_is_too_short_is_said_at_its_field_and_kept() {
        var director = signedIn("director1");
        director.get(path());

        var page = director.post(path() + "/changes", Map.of("act", "REVOKE", "reason", "لأن"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("f-reason-error", ">لأن<");
    }

    private String path() {
        return "/licences/" + licence.number();
    }

    private Browser signedIn(String name) {
        var browser = new Browser(port);
        browser.signIn(name, "shubbak");
        return browser;
    }
}
