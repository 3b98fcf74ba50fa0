package org.shubbak.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.catalogue.ServiceFixtures;
import org.shubbak.licences.Licences;
import org.shubbak.requests.CaseRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A clerk takes a request of every type of question with the keyboard; pictures of it lie in {@code target/pictures}. */
@TestCentre
@Import(CaseRun.class)
class FormJourneyTests {

    private static final Path FOLDER = Path.of("target", "pictures");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Licences licences;

    private ServiceDefinition service;
    private String who;
    private String ours;

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    @BeforeEach
    void somebodyWhoHasAnEarlierLicence() {
        service = ServiceFixtures.askingEverything(catalogue, "licence");
        var first = run.aSubmission(service.code().value());
        who = String.valueOf(first.applicant().nationalId());
        var submitted = run.submit(first);
        run.toTheEnd(submitted.id());
        ours = licences.ofRequest(submitted.id()).orElseThrow().number().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void every_type_of_question_is_answered_from_the_keyboard(String language) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
            Page page = context.newPage();
            signIn(page, "clerk1");
            page.navigate(address() + "/desk/new?q=" + service.code().value());
            page.locator("main form button[type=submit]").last().click();
            applicant(page);

            page.keyboard().press("Control+Enter");
            page.waitForSelector(".error-summary");
            look(page, "form-errors-" + language);
            answers(page);
            look(page, "form-questions-" + language);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/documents");
            assertThat(page.locator("#paper-earlier_copy").textContent()).contains(ours);
            look(page, "form-documents-" + language);

            page.locator("#paper-national_id input[value=ORIGINAL_SEEN]").check();
            page.waitForSelector("#paper-national_id.state-ORIGINAL_SEEN");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/check");
            look(page, "form-check-" + language);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/desk/done/**");
            String number = page.url().substring(page.url().lastIndexOf('/') + 1);
            page.navigate(address() + "/cases/" + number);
            look(page, "form-case-" + language);
            page.navigate(address() + "/licences/" + ours);
            look(page, "form-licence-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void the_register_of_engineers_keeps_nobody_out(String language) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.addCookies(List.of(new Cookie("lang", language).setUrl(address())));
            Page page = context.newPage();
            signIn(page, "admin");
            page.navigate(address() + "/admin/engineers?q=" + "1101");
            look(page, "engineers-" + language);
            page.navigate(address() + "/admin/engineers/110101");
            look(page, "engineer-" + language);
        }
    }

    private void applicant(Page page) {
        page.fill("[name='applicant.nationalId']", who);
        page.fill("[name='applicant.name']", "محمود عبد الرحمن السيد");
        page.fill("[name='applicant.phone']", "01012345678");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/questions");
    }

    private void answers(Page page) {
        page.fill("[name='form.purpose']", "مخزن أدوات");
        page.fill("[name='form.area']", "١٢٠٫٥");
        page.check("[name='form.kinds'][value=goods]");
        page.check("[name='form.kinds'][value=tables]");
        page.fill("[name='form.site.place']", "الزقازيق");
        page.fill("[name='form.site.street']", "شارع سعد زغلول");
        page.fill("[name='form.site.building']", "12");
        page.fill("[name='form.spot.lat']", "30.587");
        page.fill("[name='form.spot.lon']", "31.502");
        page.fill("[name='form.floors.0.name']", "الأرضي");
        page.fill("[name='form.floors.0.area']", "120");
        page.locator("button[value='row:floors']").press("Enter");
        page.waitForSelector("[name='form.floors.1.name']");
        page.fill("[name='form.floors.1.name']", "الأول");
        page.fill("[name='form.floors.1.area']", "110");
        page.fill("[name='form.builder.name']", "شركة النور للمقاولات");
        page.fill("[name='form.builder.register']", "12345");
        page.fill("[name='form.engineer.number']", "هاني");
        page.locator("fieldset:has([name='form.engineer.number']) [data-look]").press("Enter");
        page.locator("button[value='pick:engineer:110101']").press("Enter");
        page.waitForSelector("fieldset:has([name='form.engineer.number']) .looked.done");
        page.fill("[name='form.earlier.number']", ours);
        page.locator("fieldset:has([name='form.earlier.number']) [data-look]").press("Enter");
        page.waitForSelector("fieldset:has([name='form.earlier.number']) .looked.done");
        page.check("[name='form.true_all']");
    }

    private void look(Page page, String name) {
        for (int width : List.of(360, 768, 1366)) {
            page.setViewportSize(width, width < 500 ? 740 : 768);
            Pictures.take(page, FOLDER.resolve(name + "-" + width + ".png"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .as(name + " is not wider than " + width)
                    .isEqualTo(true);
        }
        assertThat(page.content()).doesNotContain("⟦");
        assertThat(Axe.grave(page)).as(name).isEmpty();
    }

    private void signIn(Page page, String name) {
        page.navigate(address() + "/sign-in");
        page.fill("input[name=username]", name);
        page.fill("input[name=password]", "shubbak");
        page.click("main button[type=submit]");
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
