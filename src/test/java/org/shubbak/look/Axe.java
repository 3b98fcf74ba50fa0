package org.shubbak.look;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.springframework.util.function.SingletonSupplier;

/**
 * What keeps people out of a page, as axe-core sees it: its rules for WCAG that are broken gravely. Run in the page itself,
 * without the second page that its Playwright binding opens for each; what stands in frames is looked at by itself.
 */
public final class Axe {

    private static final SingletonSupplier<String> SCRIPT = SingletonSupplier.of(AxeBuilder::getAxeScript);

    private static final String RUN = """
            () => axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false })
                .then(found => found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => rule.id + ' ' + rule.nodes[0].html))
            """;

    private Axe() {}

    /** The rules that are broken, each with the first element that breaks it. */
    public static List<String> grave(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT.obtain());
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(String.class::cast).toList();
    }
}
