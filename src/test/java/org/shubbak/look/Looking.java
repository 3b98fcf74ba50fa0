package org.shubbak.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a page in both languages and at three widths: axe-core finds nothing serious, nothing reaches over the edge, no text
 * is missing, and pictures lie in {@code target/pictures}.
 */
record Looking(Browser browser, String address) {

    private static final Path FOLDER = Path.of("target", "pictures");
    /** @param who null for whoever is not signed in */
    void at(@Nullable String who, String path, String name) {
        for (String language : List.of("ar", "en")) {
            try (BrowserContext context = browser.newContext()) {
                context.addCookies(List.of(new Cookie("lang", language).setUrl(address)));
                Page page = context.newPage();
                if (who != null) {
                    signIn(page, who);
                }
                page.navigate(address + path);
                page.evaluate("document.querySelectorAll('iframe').forEach(it => it.remove())");
                page.evaluate("document.querySelectorAll('details.field').forEach(it => it.open = true)");
                picture(page, name + "-" + language);
                assertThat(page.content()).as(name).doesNotContain("⟦");
                assertThat(Axe.grave(page)).as(name + " " + language).isEmpty();
            }
        }
    }

    private void signIn(Page page, String who) {
        page.navigate(address + "/sign-in");
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", "shubbak");
        page.click("form[action='/sign-in'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void picture(Page page, String name) {
        for (int width : List.of(360, 768, 1366)) {
            page.setViewportSize(width, width < 500 ? 740 : 768);
            Pictures.take(page, FOLDER.resolve(name + "-" + width + ".png"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .as(name + " is not wider than " + width)
                    .isEqualTo(true);
        }
    }
}
