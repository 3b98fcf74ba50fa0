package org.shubbak.oversight.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.look.Axe;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.oversight.late.FindingLate;
import org.shubbak.requests.CaseRun;
import org.shubbak.shared.CairoTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages in a real browser, in both languages and three widths: nobody is kept out, nothing runs over the edge. */
@TestCentre
@Import(CaseRun.class)
class LateAndSignalsLookTests {

    private static final Path PICTURES = Path.of("target", "pictures", "late");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1366);

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private CaseRun run;

    @Autowired
    private FindingLate finding;

    @Autowired
    private WritingQuestions writing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

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
    void the_pages_of_late_requests_stand_at_every_width(String language) {
        String number = late(20);
        late(3);
        waitsForBody();
        finding.round();
        look(
                language,
                "manager1",
                "/late",
                "/late/requests/" + number,
                "/late/bodies",
                "/late/documents",
                "/late/escalation");
        look(language, "governor1", "/late", "/late/escalation");
        look(language, "ministry1", "/late?show=all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_questions_stand_at_every_width(String language) {
        UUID one = UUID.randomUUID();
        for (Kind kind : Kind.values()) {
            one = question(kind);
        }
        look(language, "auditor1", "/signals", "/signals/" + one, "/signals?tab=closed");
    }

    @Test
    void a_manager_works_the_list_from_the_keyboard() {
        String number = late(15_000);
        finding.round();
        try (BrowserContext context = context("en")) {
            Page page = signedIn(context, "manager1");
            page.navigate(address() + "/late");
            page.keyboard().press("j");
            assertThat(page.locator("tr.at").textContent()).contains(number);
            page.keyboard().press("Enter");
            page.waitForURL("**/late/requests/" + number + "**");
            page.fill("#f-promised", CairoTime.today(clock).plusDays(3).toString());
            page.fill("#f-note", "The team comes on Sunday");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/late");
            assertThat(page.locator("[data-row]").first().textContent()).contains("confirmed");
        }
    }

    private void look(String language, String who, String... paths) {
        try (BrowserContext context = context(language)) {
            Page page = signedIn(context, who);
            for (String path : paths) {
                page.navigate(address() + path);
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 768);
                    String name = who + path.replaceAll("[0-9a-f-]{20,}|[^a-z]+", "-") + language + "-" + width;
                    Pictures.take(page, PICTURES.resolve(name + ".png"));
                    Object over = page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertThat(over).as(name).isEqualTo(0);
                }
                assertThat(Axe.grave(page)).as(path).isEmpty();
            }
        }
    }

    private String late(int days) {
        var submitted = run.submitAndPay("BLD-016");
        overdue(submitted.id(), days);
        return submitted.number();
    }

    private void waitsForBody() {
        var step = run.until(run.submitAndPay("BLD-001").id(), "opinion");
        jdbc.sql(
                        "UPDATE workflow.step SET opened_at = opened_at - interval '40 days', target = current_date - 20 WHERE id = :id")
                .param("id", step.id().value())
                .update();
    }

    private void overdue(UUID request, int days) {
        jdbc.sql("UPDATE requests.request SET due = :due WHERE id = :id")
                .param("due", CairoTime.today(clock).minusDays(days))
                .param("id", request)
                .update();
    }

    private UUID question(Kind kind) {
        boolean byOffice = kind == Kind.APPROVES_OFFICE || kind == Kind.REFUSES_OFFICE;
        var begin = clock.instant().minus(Duration.ofDays(30));
        var files = IntStream.range(0, 39)
                .mapToObj(i ->
                        new Case(new UUID(9, i), "SHR-01-2026-0001" + (10 + i) + "-4", begin.plus(Duration.ofHours(i))))
                .toList();
        var tested = new Tested(
                kind,
                run.named("specialist1").id().value(),
                byOffice ? "770" : null,
                "SHR-01",
                39,
                40,
                24.4,
                210,
                byOffice ? 0.6 : null,
                2e-6,
                files);
        writing.write(tested, 0.01, 250, "SHR-00", CairoTime.today(clock));
        return jdbc.sql("SELECT id FROM oversight.signal WHERE key = :key AND closed_at IS NULL")
                .param("key", tested.key())
                .query(UUID.class)
                .single();
    }

    private BrowserContext context(String language) {
        BrowserContext context = chromium.browser().newContext();
        context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
        return context;
    }

    private Page signedIn(BrowserContext context, String who) {
        Page page = context.newPage();
        page.navigate(address() + "/sign-in");
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", "shubbak");
        page.click("main button[type=submit]");
        return page;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
