package org.shubbak.queue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.look.Axe;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.queue.HallCentre;
import org.shubbak.queue.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The manager sets lines up and a clerk books for a citizen, in a real browser; pictures lie in {@code target/hall}. */
@HallCentre
class HallOfficeJourneyTests {

    private static final Path PICTURES = Path.of("target", "hall");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1366);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock.Hands clock;

    private Chromium chromium;

    @BeforeEach
    void open() {
        clock.set(HallClock.BEGIN);
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void the_manager_adds_a_line_is_told_what_is_wrong_and_retires_it() {
        try (BrowserContext office = chromium.browser().newContext(new Browser.NewContextOptions())) {
            Page page = signedIn(office, "manager1");
            page.navigate(address() + "/hall/setup");
            var form = page.locator("#lines form[action='/hall/lines']");
            page.locator("#lines > details").last().locator("summary").first().click();
            form.locator("[name=prefix]").fill("A");
            form.locator("[name=nameAr]").fill("صف التراخيص");
            form.locator("[name=nameEn]").fill("Licences");
            form.locator("button").click();
            PlaywrightAssertions.assertThat(page.locator(".error-summary")).containsText("في القاعة صف بالحرف");
            look(page, "setup-refused", "");
            PlaywrightAssertions.assertThat(form.locator("[name=nameAr]")).hasValue("صف التراخيص");
            form.locator("[name=prefix]").fill("Z");
            form.locator("button").click();
            page.waitForURL("**/hall/setup");
            var added = page.locator("#lines > details", new Page.LocatorOptions().setHasText("صف التراخيص"));
            added.locator("summary").first().click();
            look(page, "setup-line", "");
            added.locator(".confirm > summary").click();
            added.locator("form[action='/hall/lines/retire'] button").click();
            page.waitForURL("**/hall/setup");
            PlaywrightAssertions.assertThat(page.locator("#lines")).not().containsText("صف التراخيص");
            look(page, "setup", "/hall/setup");
        }
    }

    @Test
    void a_clerk_books_for_a_citizen_on_the_phone_moves_and_cancels() {
        try (BrowserContext desk = chromium.browser().newContext(new Browser.NewContextOptions())) {
            Page page = signedIn(desk, "clerk1");
            page.navigate(address() + "/bookings");
            page.locator("a[href='/bookings/new']").click();
            page.locator("#q").fill("صلاحية الموقع");
            page.keyboard().press("Enter");
            page.locator("a[href='/bookings/new?service=BLD-001']").waitFor();
            look(page, "bookings-search", "");
            page.locator("a[href='/bookings/new?service=BLD-001']").click();
            page.locator(".slot-days a").nth(2).click();
            page.waitForURL("**day=**");
            page.locator(".slot input").first().check();
            page.locator("[name=phone]").fill("٠١٠ ١٢٣٤ ٥٦٧٨");
            look(page, "bookings-times", "");
            page.locator("form[data-main] button[type=submit]").click();
            page.waitForURL(url -> url.matches(".*/bookings/[0-9A-Z-]{8,}$"));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("010****5678");
            String one = page.url().replaceFirst("^.*?(/bookings/)", "$1");
            look(page, "bookings-one", one);
            page.locator(".back").click();
            page.locator("a[href='" + one + "']").waitFor();
            look(page, "bookings-day", page.url().replaceFirst("^.*?(/bookings)", "$1"));
            page.navigate(address() + one);
            page.locator(".slot input").last().check();
            page.locator("form[action$='/move'] button[type=submit]").click();
            page.waitForURL("**" + one);
            page.locator("details.confirm > summary").click();
            page.locator("form[action$='/cancel'] button").click();
            page.waitForURL("**" + one);
            PlaywrightAssertions.assertThat(page.locator("details.confirm")).hasCount(0);
        }
    }

    /** Looks at three widths, and in English too where the page has an address of its own. */
    private void look(Page page, String name, String path) {
        for (int width : WIDTHS) {
            look(page, name + "-ar", width);
        }
        if (!path.isEmpty()) {
            page.navigate(address() + path + (path.contains("?") ? "&" : "?") + "lang=en");
            for (int width : WIDTHS) {
                look(page, name + "-en", width);
            }
            page.navigate(address() + path + (path.contains("?") ? "&" : "?") + "lang=ar");
        }
    }

    private static void look(Page page, String name, int width) {
        page.setViewportSize(width, 800);
        assertThat(Axe.grave(page)).as(name + " " + width).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s at %d", name, width)
                .isLessThanOrEqualTo(width);
        Pictures.take(page, PICTURES.resolve("office-" + name + "-" + width + ".png"));
    }

    private Page signedIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address() + "/sign-in");
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", "shubbak");
        page.click("form[action='/sign-in'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
