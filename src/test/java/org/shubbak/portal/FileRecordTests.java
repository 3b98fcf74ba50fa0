package org.shubbak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Sealing;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.requests.CaseRun;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@TestCentre
@Import(CaseRun.class)
class FileRecordTests {

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    Sealing sealing;

    @Test
    void an_applicant_reads_what_was_done_and_his_browser_proves_it() {
        var request = run.submit("BLD-001");
        sealing.seal();
        try (var chromium = new Chromium()) {
            var page = chromium.browser().newPage();
            page.navigate("http://127.0.0.1:" + port + record(request.trackingPath()));
            page.waitForSelector("html[data-proved]");

            assertThat(page.locator("#record-head").getAttribute("class")).contains("proof-green");
            assertThat(page.locator(".proved-yes").count()).isGreaterThan(0);
            assertThat(page.locator(".proved-no").count()).isZero();
            page.locator("details").first().click();
            Pictures.take(page, Path.of("target", "trust-pictures", "record.png"));
        }
    }

    @Test
    void whoever_reads_it_without_script_finds_the_numbers_for_checking() {
        var request = run.submit("BLD-001");
        sealing.seal();
        var page = new Browser(port).get(record(request.trackingPath())).body();

        assertThat(page).contains("shubbak-journal/1", "shubbak-journal-head/1", "مسجل في السجل العام");
    }

    @Test
    void nobody_reads_it_without_the_key() {
        var request = run.submit("BLD-001");
        var browser = new Browser(port);

        assertThat(browser.get("/track/" + request.number() + "/record?k=0000000000000")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/track/" + request.number() + "/record").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_sealed_yet_says_so() {
        var request = run.submit("BLD-001");

        assertThat(new Browser(port).get(record(request.trackingPath())).body()).contains("خلال دقيقة");
    }

    private static String record(String trackingPath) {
        return trackingPath.replace("?k=", "/record?k=");
    }
}
