package org.shubbak.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * No page of the studio or of the public catalogue keeps anybody out: axe-core finds nothing serious on any of them, with
 * everything that can be opened open; no text is missing, no label is a name of the machinery; nothing reaches over the edge
 * of a phone.
 */
@TestCentre
class StudioAccessibilityTests {

    private static final List<String> PARTS = List.of(
            "basics",
            "questions",
            "documents",
            "fees",
            "deadline",
            "procedure",
            "bodies",
            "output",
            "conditions",
            "samples",
            "text");

    /** Labels that are a name of the machinery. */
    private static final String NAMES = """
            [...document.querySelectorAll('label, legend, th:not(:has(code)), dt')].map(it => it.textContent.trim())
                .filter(it => /^[a-z]+([_.][a-z]+)+$|^(told|outcome|null)$/.test(it))""";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void every_page_of_the_studio_around_the_drafts_keeps_nobody_out(String language) {
        try (BrowserContext context = context(language)) {
            Page page = admin(context);
            for (String path : List.of(
                    "",
                    "?tab=drafts",
                    "?tab=proposed",
                    "?q=nothing-like-it",
                    "/new",
                    "/import",
                    "/procedures",
                    "/procedures/building-licence",
                    "/BLD-002")) {
                look(page, "/admin/services" + path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar,BLD-002", "en,HOU-009"})
    void every_part_of_a_draft_its_previews_and_its_publication_keep_nobody_out(String language, String code) {
        try (BrowserContext context = context(language)) {
            Page page = admin(context);
            page.navigate(address() + "/admin/services/" + code);
            page.click("form[action$='/draft'] button");
            page.waitForURL("**/drafts/**");
            String draft = page.url().substring(address().length()).replaceFirst("/basics.*", "");
            PARTS.forEach(part -> look(page, draft + "/" + part));
            Stream.of("/preview/citizen", "/preview/clerk", "/publication").forEach(more -> look(page, draft + more));
            look(page, "/admin/services/" + code + "/compare");
            page.navigate(address() + draft + "/basics");
            page.locator("form[action$='/discard'] button").evaluate("it => it.form.submit()");
            page.waitForURL("**/admin/services**");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void every_public_page_of_the_catalogue_keeps_nobody_out(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            for (String path : List.of(
                    "",
                    "?q=عداد كهرباء",
                    "?q=xyzzy",
                    "?sector=BLD",
                    "/BLD-002",
                    "/BLD-002/sheet",
                    "/BLD-002?applicant=citizen&form.built_area=900&form.use=residential",
                    "/OCC-001?applicant=company&form.area=12&form.months=6",
                    "/CMP-001")) {
                look(page, "/services" + path);
            }
            look(page, "/open-data");
        }
    }

    private static Page signedIn(Page page, String address) {
        page.navigate(address + "/sign-in");
        page.fill("input[name=username]", "admin");
        page.fill("input[name=password]", "shubbak");
        page.click("form[action='/sign-in'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private Page admin(BrowserContext context) {
        return signedIn(context.newPage(), address());
    }

    private void look(Page page, String path) {
        page.setViewportSize(360, 740);
        page.navigate(address() + path);
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        page.evaluate("document.querySelectorAll('iframe').forEach(it => it.remove())");
        assertThat(page.content()).as(path).doesNotContain("⟦");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as(path + " is not wider than a phone")
                .isEqualTo(true);
        assertThat(page.evaluate(NAMES)).as(path + " names everything in words").isEqualTo(List.of());
        assertThat(Axe.grave(page)).as(path).isEmpty();
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
