package org.shubbak.look;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Saves a picture of every page at three widths in both languages under {@code target/pictures} and names what axe-core
 * finds serious. It looks at a running server: {@code mvn test -Dtest=TakePictures
 * -Dpictures=http://127.0.0.1:8080 [-Dshots=home,work]}; as a program its arguments are the address, the names and the
 * widths.
 */
@EnabledIfSystemProperty(named = "pictures", matches = "http.*")
class TakePictures {

    private static final Path FOLDER = Path.of("target", "pictures");
    private final String address;
    private final Set<String> names;
    private final List<Integer> widths;

    TakePictures() {
        this(System.getProperty("pictures", ""), System.getProperty("shots", ""), "360,768,1366");
    }

    private TakePictures(String address, String names, String widths) {
        this.address = address;
        this.names = names.isBlank() ? Set.of() : Set.of(names.split(","));
        this.widths = List.of(widths.split(",")).stream().map(Integer::valueOf).toList();
    }

    public static void main(String[] arguments) {
        new TakePictures(
                        arguments[0],
                        arguments.length > 1 ? arguments[1] : "",
                        arguments.length > 2 ? arguments[2] : "360,768,1366")
                .take();
    }

    @Test
    void take() {
        try (Chromium chromium = new Chromium()) {
            Shot.ALL.stream()
                    .filter(shot -> names.isEmpty() || names.contains(shot.name()))
                    .forEach(shot -> List.of("ar", "en").forEach(language -> take(chromium.browser(), shot, language)));
        }
    }

    private void take(Browser browser, Shot shot, String language) {
        try (BrowserContext context = browser.newContext()) {
            context.addCookies(List.of(new Cookie("lang", language).setUrl(address)));
            Page page = context.newPage();
            signIn(page, shot.who());
            page.navigate(address + shot.path());
            for (String selector : shot.follow()) {
                if (page.locator(selector).count() == 0) {
                    return;
                }
                page.navigate(address + page.locator(selector).first().getAttribute("href"));
            }
            for (int width : widths) {
                page.setViewportSize(width, width < 500 ? 740 : 768);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve(shot.name() + "-" + language + "-" + width + ".png")));
            }
            report(shot, language, page);
        }
    }

    private void signIn(Page page, @Nullable String who) {
        if (who != null) {
            page.navigate(address + "/sign-in");
            page.fill("input[name=username]", who);
            page.fill("input[name=password]", "shubbak");
            page.click("main button[type=submit]");
        }
    }

    private static void report(Shot shot, String language, Page page) {
        // A stored document in its frame runs no script, so axe would wait for it for ever.
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        Axe.grave(page).forEach(rule -> System.err.println(shot.name() + " " + language + ": " + rule));
        if (page.content().contains("⟦")) {
            System.err.println(shot.name() + " " + language + ": a text is missing");
        }
    }
}
