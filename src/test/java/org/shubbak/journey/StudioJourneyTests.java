package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.PaperReading;
import org.shubbak.look.Axe;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.requests.People;
import org.shubbak.shared.CairoTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator adds a service from nothing in the browser, a second one publishes it, and a request of it goes to its
 * output. Pictures of the studio lie in {@code target/pictures}.
 */
@TestCentre
class StudioJourneyTests {

    private static final String CODE = "BLD-963";
    private static final String NAME = "شهادة بعدم وجود اشتراطات خاصة";
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Pattern NUMBER = Pattern.compile("SHR-01-20[0-9]{2}-[0-9]{6}-[0-9]");
    private static final List<String> BACK_OFFICE =
            List.of("specialist1", "specialist2", "specialist3", "inspector1", "director1", "head1");
    private static final int MOST_STEPS = 12;

    private final String nationalId = People.aNationalId();

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private Chromium chromium;
    private String address;

    @BeforeEach
    void open() {
        chromium = new Chromium();
        address = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void a_service_added_in_the_studio_is_asked_for_decided_and_its_paper_is_genuine() throws Exception {
        administratorWritesTheService();
        secondAdministratorPublishesIt();
        var number = clerkTakesARequestOfIt();
        cashierTakesTheFee(number);
        departmentsForwardAndTheHeadApproves(number);
        anybodyFindsItGenuine(deliveryClerkHandsItOver(number));
    }

    private void administratorWritesTheService() {
        try (var admin = as("admin")) {
            admin.open("/admin/services/new");
            admin.fill("code", "bld-٩٦٣");
            admin.click("form[action='/admin/services/new'] .btn-primary");
            basics(admin);
            questionsAndDocuments(admin);
            fees(admin);
            deadlineProcedureAndOutput(admin);
            samples(admin);
            look(admin, "studio-samples", "ar", "en");
            admin.open("/admin/services");
            look(admin, "studio-list", "ar", "en");
            admin.open("/admin/services/" + CODE + "/compare");
            look(admin, "studio-compare", "ar", "en");
            propose(admin);
        }
    }

    private void basics(Somebody admin) {
        admin.fill("nameAr", NAME);
        admin.fill("nameEn", "Certificate of no special conditions");
        pick(admin, "sector", "BLD");
        pick(admin, "department", "planning");
        admin.all("input[name=audiences][value=citizen]").check();
        admin.fill("summaryAr", "شهادة بأن الموقع لا تخصه اشتراطات بنائية خاصة.");
        admin.fill("summaryEn", "A certificate that no special building conditions apply to a site.");
        admin.fill("words", "اشتراطات خاصة، شهادة اشتراطات");
        admin.fill("legalBasis", "قانون البناء رقم 119 لسنة 2008 مادة 40");
        act(admin, "[value='to:questions']");
    }

    private void questionsAndDocuments(Somebody admin) {
        act(admin, "[value='add:questions']");
        admin.fill("questions.0.labelAr", "عنوان الموقع");
        admin.fill("questions.0.labelEn", "Address of the site");
        act(admin, "[value='add:questions']");
        admin.fill("questions.1.labelAr", "مساحة الموقع");
        admin.fill("questions.1.labelEn", "Area");
        reshaped(admin, () -> pick(admin, "questions.1.type", "AREA"));
        admin.page().waitForSelector("[name='questions.1.limits.min']");
        admin.fill("questions.1.limits.min", "١");
        look(admin, "studio-questions", "ar");
        act(admin, ".save-bar [value='to:documents']");
        pick(admin, "block.documents", "national_id");
        act(admin, "[value='block:documents']");
        act(admin, ".save-bar [value='to:fees']");
    }

    private void fees(Somebody admin) {
        act(admin, "[value='add:fee.rates']");
        admin.fill("fee.rates.0.labelAr", "رسم الشهادة");
        admin.fill("fee.rates.0.labelEn", "Certificate");
        admin.fill("fee.rates.0.amount", "١٢٠");
        admin.fill("fee.rates.0.basis", "قرار المحافظ رقم 17 لسنة 2026");
        act(admin, "[value='add:fee.lines']");
        admin.fill("fee.lines.0.labelAr", "رسم الشهادة");
        admin.fill("fee.lines.0.labelEn", "Fee of the certificate");
        pick(admin, "fee.lines.0.rate", "certificate");
        admin.fill("fee.lines.0.basis", "قرار المحافظ رقم 17 لسنة 2026");
        act(admin, ".save-bar [value='to:deadline']");
    }

    private void deadlineProcedureAndOutput(Somebody admin) {
        admin.fill("deadline.value", "٧");
        pick(admin, "deadline.unit", "DAY");
        pick(admin, "deadline.dayKind", "WORKING");
        pick(admin, "deadline.onExpiry", "ESCALATE");
        admin.fill("deadline.legalBasis", "قرار المحافظ رقم 17 لسنة 2026");
        act(admin, ".save-bar [value='to:procedure']");
        reshaped(admin, () -> pick(admin, "procedure", "general"));
        admin.page().waitForSelector(".drawing svg");
        look(admin, "studio-procedure", "ar", "en");
        act(admin, ".save-bar [value='to:bodies']");
        admin.click(".save-bar [value='to:output']");
        admin.page().waitForSelector("[name=output]");
        pick(admin, "output", "certificate");
        admin.fill("validityMonths", "12");
        admin.fill("paper.bodyAr", "نشهد بأن الموقع الكائن في {form.address_of_the_site} لا تخصه اشتراطات خاصة.");
        act(admin, ".save-bar [value='to:conditions']");
        act(admin, "[value='add:refusals']");
        admin.fill("refusals.0.labelAr", "للموقع اشتراطات خاصة معتمدة");
        admin.fill("refusals.0.labelEn", "Special conditions apply to the site");
        admin.fill("refusals.0.legalBasis", "قانون البناء رقم 119 لسنة 2008");
        act(admin, ".save-bar [value='to:samples']");
    }

    /** Two samples are written, run, looked at and taken as expected, item by item. */
    private void samples(Somebody admin) {
        for (int i = 0; i < 2; i++) {
            act(admin, "[value='add:samples']");
            String at = "samples." + i + ".";
            admin.fill(at + "nameAr", i == 0 ? "مالك يطلب الشهادة" : "مالك نسي البطاقة");
            admin.fill(at + "nameEn", i == 0 ? "An owner asks" : "An owner without his card");
            admin.fill(at + "answers.address_of_the_site", "شارع الجلاء، الزقازيق");
            admin.fill(at + "answers.area", "٢٠٠");
        }
        admin.all("input[name='samples.1.missing'][value=national_id]").check();
        act(admin, ".save-bar .btn-primary");
        for (int i = 0; i < 2; i++) {
            act(admin, "[value='take:" + i + ":fees.filing']");
        }
        assertThat(admin.all(".ran .status-done").count()).as(admin.text()).isEqualTo(2);
        assertThat(admin.sees("#side .sound")).as(admin.text()).isTrue();
    }

    private void propose(Somebody admin) {
        admin.open("/admin/services?q=" + CODE);
        admin.click("tbody .act a");
        admin.click(".studio-head .btn-primary");
        var today = CairoTime.today(clock).toString();
        admin.fill("effective", today);
        admin.fill("decreeNumber", "17 لسنة 2026");
        admin.fill("decreeDate", today);
        admin.click("form[action$='/proposal'] .btn-primary");
        assertThat(admin.sees("form[action$='/approval']")).isFalse();
        assertThat(admin.text()).contains("من اقترح لا يعتمد");
    }

    private void secondAdministratorPublishesIt() {
        try (var second = as("admin.belbeis")) {
            second.open("/admin/services?tab=proposed");
            second.click("tr:has-text('" + CODE + "') .act a");
            look(second, "studio-approval", "ar", "en");
            second.click("form[action$='/approval'] .btn-primary");
            assertThat(second.page().url()).endsWith("/admin/services/" + CODE);
            look(second, "studio-service", "ar");
        }
    }

    private String clerkTakesARequestOfIt() {
        try (var clerk = as("clerk1")) {
            clerk.open("/desk/new?q=" + CODE);
            clerk.click("button[name=service][value='" + CODE + "']");
            clerk.fill("applicant.nationalId", nationalId);
            clerk.fill("applicant.name", "سعاد عبد الحميد محمود");
            clerk.fill("applicant.phone", "01012345678");
            clerk.goOn();
            clerk.fill("form.address_of_the_site", "شارع الجلاء، الزقازيق");
            clerk.fill("form.area", "٢٠٠");
            clerk.goOn();
            var seen = clerk.all("input[type=radio][value=ORIGINAL_SEEN]");
            for (int i = 0; i < seen.count(); i++) {
                seen.nth(i).check();
            }
            clerk.goOn();
            clerk.goOn();
            var found = NUMBER.matcher(clerk.text());
            assertThat(found.find()).as(clerk.text()).isTrue();
            return found.group();
        }
    }

    private void cashierTakesTheFee(String number) {
        try (var cashier = as("cashier1")) {
            cashier.open("/cashier?q=" + number);
            if (!cashier.sees("input[name=method][value=CASH]")) {
                cashier.click("a[href^='/cashier/bills/']");
            }
            assertThat(cashier.text()).contains("120");
            cashier.click("form:has(input[name=method][value=CASH]) button[type=submit]");
            assertThat(cashier.page().url()).contains("/receipts/");
        }
    }

    private void departmentsForwardAndTheHeadApproves(String number) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (BACK_OFFICE.stream().noneMatch(name -> decides(name, number))) {
                return;
            }
        }
        throw new AssertionError("the file goes round and round");
    }

    private boolean decides(String name, String number) {
        try (var official = as(name)) {
            official.open("/cases/" + number);
            if (!official.sees("#act")) {
                return false;
            }
            if (official.sees("[name=turnReason]")) {
                official.all("[name=turnReason]").selectOption("court");
            }
            official.click(".decision > button[name=outcome]");
            official.open("/cases/" + number);
            assertThat(official.sees("#act")).as(official.text()).isFalse();
            return true;
        }
    }

    private String deliveryClerkHandsItOver(String number) throws Exception {
        try (var delivery = as("delivery1")) {
            delivery.open("/delivery/" + number);
            var pdf = delivery.page()
                    .request()
                    .get(address + delivery.all("a[href^='/licences/']").first().getAttribute("href"));
            delivery.all("input[name=capacity][value=holder]").check();
            delivery.fill("receivedBy", "سعاد عبد الحميد محمود");
            delivery.fill("identity", nationalId);
            delivery.goOn();
            assertThat(delivery.page().url()).as(delivery.text()).endsWith("/delivery");
            return PaperReading.qrOf(pdf.body());
        }
    }

    private void anybodyFindsItGenuine(String addressInQr) {
        try (var citizen = Somebody.outside(chromium.browser(), address)) {
            citizen.open(addressInQr.replaceFirst("(?i)^https?://[^/]+", address));
            assertThat(citizen.text()).contains("سعاد عبد الحميد محمود");
            assertThat(citizen.sees(".verdict-done")).as(citizen.text()).isTrue();
        }
    }

    private Somebody as(String name) {
        return Somebody.signedIn(chromium.browser(), address, name);
    }

    /** Presses a button of a part's form and waits for the page that comes of it. */
    private static void act(Somebody admin, String button) {
        reshaped(admin, () -> admin.all(button).first().click());
    }

    private static void reshaped(Somebody admin, Runnable act) {
        admin.page().evaluate("document.getElementById('studio').dataset.old = 'yes'");
        act.run();
        admin.page().waitForSelector("#studio:not([data-old])");
    }

    /** The elements that reach over the edge of the window. */
    private static final String OUTSIDE = """
            [...document.querySelectorAll('body *')]
                .filter(it => it.getBoundingClientRect().left < -1 || it.getBoundingClientRect().right > innerWidth + 1)
                .map(it => it.tagName + '.' + it.className).slice(0, 12).join(' ')""";

    private static void pick(Somebody admin, String field, String value) {
        admin.all("[name='" + field + "']").first().selectOption(value);
    }

    private void look(Somebody somebody, String name, String... languages) {
        Page page = somebody.page();
        for (String language : languages) {
            page.context().addCookies(List.of(new Cookie("lang", language).setUrl(address)));
            page.reload();
            for (int width : List.of(360, 768, 1366)) {
                page.setViewportSize(width, width < 500 ? 740 : 768);
                page.evaluate("window.scrollTo(0, 0)");
                Pictures.take(page, FOLDER.resolve(name + "-" + language + "-" + width + ".png"));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                        .as(name + " is not wider than " + width + ": " + page.evaluate(OUTSIDE))
                        .isEqualTo(true);
            }
            assertThat(page.content()).doesNotContain("⟦");
            assertThat(Axe.grave(page)).as(name + " " + language).isEmpty();
        }
        page.context().addCookies(List.of(new Cookie("lang", "ar").setUrl(address)));
        page.reload();
    }
}
