package org.shubbak.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.requests.CaseRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** No page of the shell or of the back office keeps anybody out: axe-core finds nothing serious on them. */
@TestCentre
@Import(CaseRun.class)
class AccessibilityTests {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ar,/",
        "en,/",
        "ar,/sign-in?error=wrong",
        "ar,/services",
        "en,/services",
        "en,/services/BLD-002",
        "ar,/services/OCC-001?applicant=company&form.area=12&form.months=6",
        "ar,/services/BLD-002/sheet",
        "ar,/help",
        "ar,/L/inspect",
        "en,/L/offline",
        "ar,/log",
        "en,/nowhere"
    })
    void a_visitors_page_keeps_nobody_out(String language, String path) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            page.navigate(address() + path);
            assertThat(Axe.grave(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ar,inspection", "en,inspection", "ar,approval"})
    void the_case_page_and_the_list_keep_nobody_out(String language, String kind) {
        var step = run.until(run.submitAndPay("OCC-001").id(), kind);
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            page.navigate(address() + "/sign-in");
            page.fill("input[name=username]", run.holder(step).signInName());
            page.fill("input[name=password]", "shubbak");
            page.click("main button[type=submit]");
            assertThat(Axe.grave(page)).isEmpty();
            page.navigate(address() + "/cases/" + step.requestNumber());
            assertThat(Axe.grave(page)).isEmpty();
            page.locator("details.up > summary").last().click();
            assertThat(Axe.grave(page)).isEmpty();
        }
    }

    private BrowserContext context(String language) {
        BrowserContext context = chromium.browser().newContext();
        context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
        return context;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
