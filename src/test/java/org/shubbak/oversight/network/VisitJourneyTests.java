package org.shubbak.oversight.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.documents.FileFixtures;
import org.shubbak.look.Axe;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.network.rollout.PlanningCentre;
import org.shubbak.oversight.network.visit.Visiting;
import org.shubbak.oversight.network.visit.Visits;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visit on a tablet whose line comes and goes, and all pages of the network in a real browser. */
@TestCentre
class VisitJourneyTests {

    private static final Path PICTURES = Path.of("target", "pictures", "network");
    private static final String LEFT_HERE = "Object.keys(localStorage).filter(name => name.startsWith('visit')).length";
    private static final String WORDS_HERE =
            "Object.keys(localStorage).filter(name => name.startsWith('visit:')).length";
    private static final String PHOTOS_HERE = """
            new Promise(done => {
              const opening = indexedDB.open('visit-photos', 1);
              opening.onupgradeneeded = () => opening.result.createObjectStore('photo', { keyPath: 'id' });
              opening.onsuccess = () => {
                const count = opening.result.transaction('photo').objectStore('photo').count();
                count.onsuccess = () => { opening.result.close(); done(count.result); };
              };
            })""";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PlanningCentre planning;

    @Autowired
    private Visiting visiting;

    @Autowired
    private Visits visits;

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

    @Test
    void what_is_typed_photographed_and_asked_without_a_line_arrives_once_when_it_is_back() {
        UUID visit = aVisit();
        try (BrowserContext context = tablet()) {
            Page page = signedIn(context, "governor1");
            page.navigate(address() + "/visits/" + visit);
            page.click("form[action$='/begin'] button");
            page.waitForSelector("html[data-visit=ready]");
            answer(page, "separation", "YES");
            assertThat(page.locator("#separation .saved")).not().isEmpty();

            context.setOffline(true);
            answer(page, "cashless", "NO");
            page.fill("#note-cashless", "نقدية بالدرج");
            page.fill("#n-staff-here", "٧");
            page.fill("#note-staff-here", "اثنان غائبان");
            page.setInputFiles("#photo-cashless", picture());
            page.fill("#f-what", "منع التحصيل خارج الخزينة");
            page.fill("#f-owner", "مدير المركز");
            page.fill("#f-due", CairoTime.today(clock).plusDays(14).toString());
            page.click("form[data-ask] button[type=submit]");
            assertThat(page.locator("#sending")).hasAttribute("data-state", "waiting");
            page.click("#finish button");
            assertThat(page).hasURL(address() + "/visits/" + visit);
            assertThat(point(visit, "cashless").answer()).isNull();
            assertThat((Integer) page.evaluate(PHOTOS_HERE)).isEqualTo(1);

            context.setOffline(false);
            assertThat(page.locator("#actions li")).hasCount(1);
            assertThat(page.locator("#sending")).hasAttribute("data-state", "saved");
            assertThat(point(visit, "cashless").answer()).isEqualTo("NO");
            assertThat(point(visit, "cashless").note()).isEqualTo("نقدية بالدرج");
            assertThat(point(visit, "staff-here").answer()).isEqualTo("7");
            assertThat(point(visit, "cashless").photos()).hasSize(1);
            assertThat((Integer) page.evaluate(PHOTOS_HERE)).isZero();

            finish(page, visit);
            assertThat(page.locator("a[href$='minutes.pdf']")).isVisible();
            assertThat(page.locator("#actions li")).hasCount(1);
        }
    }

    @Test
    void what_was_typed_outlives_a_reload_without_a_line() {
        UUID visit = anOpenVisit();
        try (BrowserContext context = tablet()) {
            Page page = signedIn(context, "governor1");
            open(page, visit);
            page.route("**/answers/**", route -> route.abort());
            page.fill("#note-boards", "الشاشة الثانية مطفأة");
            answer(page, "boards", "NO");
            assertThat(page.locator("#sending")).hasAttribute("data-state", "waiting");
            page.reload();
            page.waitForSelector("html[data-visit=ready]");
            assertThat(page.locator("#note-boards")).hasValue("الشاشة الثانية مطفأة");
            page.unroute("**/answers/**");
            assertThat(page.locator("#sending")).hasAttribute("data-state", "saved");
            assertThat(point(visit, "boards").note()).isEqualTo("الشاشة الثانية مطفأة");
        }
    }

    @Test
    void what_is_refused_is_told_and_not_sent_again_and_there_is_a_way_out() {
        UUID visit = anOpenVisit();
        try (BrowserContext context = tablet()) {
            Page page = signedIn(context, "governor1");
            open(page, visit);
            int[] sent = {0};
            page.onRequest(request -> sent[0] += request.url().contains("/answers/") ? 1 : 0);
            page.fill("#n-backlog", "كثير");
            page.locator("#n-backlog").blur();
            assertThat(page.locator("#backlog .saved button")).isVisible();
            assertThat(page.locator("#sending")).hasAttribute("data-state", "left");
            page.waitForTimeout(9000);
            assertThat(sent[0]).as("a refusal is final").isEqualTo(1);
            page.setInputFiles(
                    "#photo-boards",
                    new FilePayload("x.jpg", "image/jpeg", "<script>".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#boards .saved button")).isVisible();
            page.click("#boards .saved button");
            page.waitForSelector("html[data-visit=ready]");
            page.fill("#n-backlog", "12");
            page.locator("#n-backlog").blur();
            assertThat(page.locator("#sending")).hasAttribute("data-state", "saved");
            assertThat(point(visit, "backlog").answer()).isEqualTo("12");
        }
    }

    @Test
    void a_session_that_ended_stops_the_sending_and_signing_in_again_goes_on() {
        UUID visit = anOpenVisit();
        try (BrowserContext context = tablet()) {
            Page page = signedIn(context, "governor1");
            open(page, visit);
            context.clearCookies();
            answer(page, "hours", "YES");
            assertThat(page.locator("#sending")).hasAttribute("data-state", "stopped");
            page.click("#sending-again");
            page.waitForURL("**/sign-in**");
            signIn(page, "governor1");
            open(page, visit);
            assertThat(page.locator("#sending")).hasAttribute("data-state", "saved");
            assertThat(point(visit, "hours").answer()).isEqualTo("YES");
        }
    }

    @Test
    void nothing_of_a_visit_stays_on_the_tablet_for_the_next_person() {
        UUID visit = anOpenVisit();
        try (BrowserContext context = tablet()) {
            Page page = signedIn(context, "governor1");
            open(page, visit);
            page.route("**/visits/*/**", route -> route.abort());
            answer(page, "hours", "NO");
            page.setInputFiles("#photo-hours", picture());
            assertThat(page.locator("#sending")).hasAttribute("data-state", "waiting");
            page.click("form[action='/sign-out'] button");
            assertThat(page.locator(".toast-line")).isVisible();
            assertThat((Integer) page.evaluate(PHOTOS_HERE)).isEqualTo(1);
            page.click("form[action='/sign-out'] button");
            page.waitForURL(url -> !url.contains("/visits/"));
            assertThat((Integer) page.evaluate(LEFT_HERE)).isZero();
            assertThat((Integer) page.evaluate(PHOTOS_HERE)).isZero();
        }
        try (BrowserContext context = tablet()) {
            Page page = signedIn(context, "governor1");
            open(page, visit);
            page.route("**/visits/*/**", route -> route.abort());
            answer(page, "hours", "NO");
            page.setInputFiles("#photo-hours", picture());
            assertThat(page.locator("#sending")).hasAttribute("data-state", "waiting");
            context.clearCookies();
            page = signedIn(context, "manager1.belbeis");
            page.navigate(address() + "/people");
            emptied(page, WORDS_HERE);
            emptied(page, PHOTOS_HERE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void every_page_keeps_nobody_out_and_runs_over_no_edge(String language) {
        UUID centre = aCentre();
        UUID planned = aVisit();
        UUID open = anOpenVisit();
        UUID finished = aFinishedVisit();
        look(
                language,
                "governor1",
                "/rollout",
                "/rollout/" + centre,
                "/rollout/" + centre + "/equipment",
                "/rollout/links",
                "/people?unit=SHR-01",
                "/people/lists",
                "/visits",
                "/visits/" + planned,
                "/visits/" + open,
                "/visits/" + finished);
        look(language, "ministry1", "/rollout", "/people/lists", "/people");
        look(language, "manager1", "/rollout/links", "/people", "/visits", "/visits/" + finished);
    }

    private void look(String language, String who, String... paths) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
            Page page = signedIn(context, who);
            for (String path : paths) {
                page.navigate(address() + path);
                String name = who + path.replaceAll("[0-9a-f-]{20,}|[^a-z]+", "-") + language;
                for (int width : List.of(360, 768, 1366)) {
                    page.setViewportSize(width, 800);
                    Object over = page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertThat(over).as(name + " " + width).isEqualTo(0);
                    Pictures.take(page, PICTURES.resolve(name + "-" + width + ".png"));
                }
                assertThat(Axe.grave(page)).as(path).isEmpty();
            }
        }
    }

    private static void emptied(Page page, String kept) {
        page.waitForCondition(() -> page.evaluate(kept).equals(0));
    }

    private void finish(Page page, UUID visit) {
        for (var point : visits.points(visits.seen(visit, governor()))) {
            if (point.answer() == null && point.yesNo()) {
                answer(page, point.code(), "YES");
            } else if (point.answer() == null) {
                page.fill("#n-" + point.code(), "3");
                page.locator("#n-" + point.code()).blur();
            }
        }
        emptied(page, WORDS_HERE);
        page.click("#finish button");
    }

    private static void answer(Page page, String code, String answer) {
        page.check("#" + code + " input[value=" + answer + "]");
    }

    private static FilePayload picture() {
        return new FilePayload("hall.png", "image/png", FileFixtures.aPicture("png"));
    }

    private void open(Page page, UUID visit) {
        page.navigate(address() + "/visits/" + visit);
        page.waitForSelector("html[data-visit=ready]");
    }

    private UUID aCentre() {
        var plan = new PlanningCentre.Plan(
                organisation.governorateOf(new UnitId("SHR-01")),
                "مركز خدمة جديد",
                "New service centre",
                "",
                CairoTime.today(clock).toString());
        return planning.plan(plan, false, governor(), key());
    }

    private UUID aVisit() {
        var typing = new Visiting.Typing(
                "SHR-01", "governor1", CairoTime.today(clock).toString());
        return visiting.plan(typing, false, governor(), key());
    }

    private UUID anOpenVisit() {
        UUID visit = aVisit();
        visiting.begin(visit, governor(), key());
        return visit;
    }

    private UUID aFinishedVisit() {
        UUID visit = anOpenVisit();
        visits.points(visits.seen(visit, governor()))
                .forEach(point -> visiting.answer(visit, point.code(), point.yesNo() ? "YES" : "3", "", 1, governor()));
        visiting.finish(visit, governor(), key());
        return visit;
    }

    private Visits.Point point(UUID visit, String code) {
        return visits.points(visits.seen(visit, governor())).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private CurrentStaff governor() {
        Staff staff = organisation.findStaff("governor1").orElseThrow();
        return new CurrentStaff(
                staff.id(), staff.signInName(), staff.nameAr(), staff.nameEn(), staff.unit(), staff.roles());
    }

    private static BrowserContext tablet() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(800, 1180)
                        .setHasTouch(true));
    }

    private Page signedIn(BrowserContext context, String who) {
        Page page = context.newPage();
        page.navigate(address() + "/sign-in");
        signIn(page, who);
        return page;
    }

    private static void signIn(Page page, String who) {
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", "shubbak");
        page.click("main button[type=submit]");
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
