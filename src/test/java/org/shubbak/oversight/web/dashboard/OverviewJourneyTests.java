package org.shubbak.oversight.web.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.TestCentre;
import org.shubbak.look.Axe;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.oversight.tally.KeepingTallies;
import org.shubbak.requests.CaseRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The minister, the governor and a centre's manager go down from their figures to one request, in a real browser. */
@TestCentre
@Import(CaseRun.class)
class OverviewJourneyTests {

    private static final String SERVICE = "BLD-025";
    private static final Path FOLDER = Path.of("target", "pictures");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    KeepingTallies keeping;

    private String number;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void aRequest() {
        number = run.submitAndPay(SERVICE).number();
        keeping.catchUp();
    }

    @Test
    void the_minister_goes_from_the_country_to_the_account_of_one_request() {
        try (BrowserContext context = context("en", true)) {
            Page page = signedIn(context, "ministry1");
            assertThat(page).hasURL(address() + "/overview/EG");
            page.locator("#places ~ .split table a", named("Sharqia Governorate"))
                    .click();
            assertThat(page).hasURL(address() + "/overview/13");
            page.locator("#places ~ .split table a", named("Zagazig Markaz")).click();
            assertThat(page).hasURL(address() + "/overview/SHR-01");
            toTheRequest(page);
            assertThat(page).hasURL(address() + "/overview/requests/" + number);
            assertThat(page.locator(".ledger")).isVisible();
            assertThat(page.locator(".timeline > li").first()).isVisible();
        }
    }

    @Test
    void the_governor_goes_from_the_map_to_the_file_of_one_request() {
        try (BrowserContext context = context("ar", true)) {
            Page page = signedIn(context, "governor1");
            assertThat(page).hasURL(address() + "/overview/13");
            page.locator("svg.drawn.broad a[href='/overview/SHR-01']").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(address() + "/overview/SHR-01");
            toTheRequest(page);
            assertThat(page).hasURL(address() + "/cases/" + number);
        }
    }

    @Test
    void the_manager_needs_no_script() {
        try (BrowserContext context = context("ar", false)) {
            Page page = signedIn(context, "manager1");
            assertThat(page).hasURL(address() + "/overview/SHR-01");
            page.selectOption("#f-sector", "BLD");
            page.selectOption("#f-period", "days");
            page.locator(".filter button[type=submit]").click();
            assertThat(page.url()).contains("sector=BLD", "period=days");
            page.navigate(address() + "/overview/SHR-01");
            toTheRequest(page);
            assertThat(page).hasURL(address() + "/cases/" + number);
        }
    }

    /** By the figure of what came in for the service: the newest is the last of the list. */
    private void toTheRequest(Page page) {
        page.selectOption("#f-service", SERVICE);
        page.locator(".filter button[type=submit]").click();
        page.locator("#n-received").click();
        while (page.locator("a[href='/overview/requests/" + number + "']").count() == 0) {
            page.locator("a[rel=next]").click();
        }
        page.locator("a[href='/overview/requests/" + number + "']").click();
    }

    @Test
    void the_figures_follow_while_they_are_watched_and_nothing_moves() {
        try (BrowserContext context = context("ar", true)) {
            Page page = signedIn(context, "manager1");
            page.waitForFunction(
                    "() => document.fonts.status === 'loaded' && document.querySelector('#clock').textContent");
            long before = Long.parseLong(
                    page.locator("#n-received").textContent().strip().replace(",", ""));
            Object top = page.evaluate("document.querySelector('#flow').getBoundingClientRect().top");
            run.submit(SERVICE);
            keeping.catchUp();
            page.evaluate("htmx.trigger('#figures', 'refresh')");
            page.waitForCondition(() -> page.locator("#n-received")
                    .textContent()
                    .strip()
                    .replace(",", "")
                    .equals(String.valueOf(before + 1)));
            assertThat(page.evaluate("document.querySelector('#flow').getBoundingClientRect().top"))
                    .isEqualTo(top);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ministry1, /overview/EG, country",
        "en, ministry1, /overview/EG, country",
        "ar, governor1, /overview/13?period=year, governorate",
        "en, governor1, /overview/13?period=year, governorate",
        "ar, manager1, /overview/SHR-01?by=service, centre",
        "en, manager1, /overview/SHR-01?by=service, centre",
        "ar, governor1, /overview/13/requests?which=open, requests",
        "en, governor1, /overview/13/requests?which=open, requests"
    })
    void no_page_keeps_anybody_out_or_is_wider_than_its_screen(String language, String who, String path, String name) {
        try (BrowserContext context = context(language, true)) {
            Page page = signedIn(context, who);
            page.navigate(address() + path);
            look(page, "overview-" + name + "-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({"ar", "en"})
    void the_account_of_a_request_keeps_nobody_out(String language) {
        try (BrowserContext context = context(language, true)) {
            Page page = signedIn(context, "ministry1");
            page.navigate(address() + "/overview/requests/" + number);
            look(page, "overview-request-" + language);
        }
    }

    private static void look(Page page, String name) {
        for (int width : List.of(360, 768, 1366)) {
            page.setViewportSize(width, width < 500 ? 740 : 768);
            Pictures.take(page, FOLDER.resolve(name + "-" + width + ".png"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .as(name + " is not wider than " + width)
                    .isEqualTo(true);
            assertThat(covered(page)).as(name + " at " + width).isEqualTo(List.of());
        }
        assertThat(page.content()).doesNotContain("⟦");
        assertThat(Axe.grave(page)).as(name).isEmpty();
    }

    /** The names on the map that is shown that meet another, as the browser has drawn them. */
    private static Object covered(Page page) {
        return page.evaluate("""
                () => {
                    const names = [...document.querySelectorAll('svg.drawn .caption')].map(name =>
                        ({text: name.textContent, box: name.getBoundingClientRect()})).filter(one => one.box.width > 0);
                    const met = [];
                    names.forEach((a, i) => names.slice(i + 1).forEach(b => {
                        const inset = 0.2 * a.box.height;
                        if (a.box.left < b.box.right && b.box.left < a.box.right
                                && a.box.top + inset < b.box.bottom - inset && b.box.top + inset < a.box.bottom - inset) {
                            met.push(a.text + ' / ' + b.text);
                        }
                    }));
                    return met;
                }""");
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    private BrowserContext context(String language, boolean script) {
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
        return context;
    }

    private Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address() + "/sign-in");
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", "shubbak");
        page.click("main button[type=submit]");
        return page;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
