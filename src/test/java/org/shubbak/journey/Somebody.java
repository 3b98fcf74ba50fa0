package org.shubbak.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** A person at a browser of his own, signed in as himself or as nobody. */
final class Somebody implements AutoCloseable {

    private static final int PATIENCE_MS = 15_000;

    private final String address;
    private final BrowserContext context;
    private final Page page;

    private Somebody(Browser browser, String address, boolean script) {
        this.address = address;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(script ? 1366 : 360, 800));
        context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
    }

    /** A citizen on a small phone whose browser runs no script. */
    static Somebody outside(Browser browser, String address) {
        return new Somebody(browser, address, false);
    }

    static Somebody signedIn(Browser browser, String address, String name) {
        var somebody = new Somebody(browser, address, true);
        somebody.open("/sign-in");
        somebody.fill("username", name);
        somebody.fill("password", "shubbak");
        somebody.page.locator("form[action='/sign-in'] button[type=submit]").click();
        somebody.page.waitForURL(url -> !url.contains("/sign-in"));
        return somebody;
    }

    Page page() {
        return page;
    }

    void open(String pathOrAddress) {
        page.navigate(pathOrAddress.startsWith("http") ? pathOrAddress : address + pathOrAddress);
    }

    void fill(String field, String text) {
        page.locator("[name='" + field + "']").first().fill(text);
    }

    /** Sends the page's main form and waits for the page that it leads to. */
    void goOnTo(String glob) {
        page.locator("form[data-main] button[type=submit].btn-primary").last().click();
        try {
            page.waitForURL(glob);
        } catch (TimeoutError late) {
            throw new AssertionError(glob + " did not come, but " + page.url() + "\n" + text(), late);
        }
    }

    /** Sends the page's main form and waits for whatever page comes. */
    void goOn() {
        page.evaluate("() => { document.body.dataset.sent = 'true' }");
        page.locator("form[data-main] button[type=submit].btn-primary").last().click();
        page.waitForFunction("() => document.body && !document.body.dataset.sent");
        page.waitForLoadState();
    }

    void fillIfThere(String field, String text) {
        if (sees("[name='" + field + "']")) {
            fill(field, text);
        }
    }

    void click(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    boolean sees(String selector) {
        return page.locator(selector).count() > 0;
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    String text() {
        return page.locator("body").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
