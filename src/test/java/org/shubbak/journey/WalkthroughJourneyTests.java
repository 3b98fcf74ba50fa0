package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.documents.PaperReading;
import org.shubbak.look.Chromium;
import org.shubbak.requests.ApplicantDetails;
import org.shubbak.requests.CaseRun;
import org.shubbak.requests.People;
import org.shubbak.requests.SubmitRequest;
import org.shubbak.shared.ServiceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The README's walk-through in a real browser: five roles, then anybody with a phone. */
@TestCentre
@Import(CaseRun.class)
class WalkthroughJourneyTests {

    private static final List<String> BACK_OFFICE =
            List.of("specialist1", "specialist2", "specialist3", "inspector1", "director1", "head1");
    private static final int MOST_STEPS = 12;

    private final String nationalId = People.aNationalId();

    @LocalServerPort
    private int port;

    @Autowired
    private CaseRun run;

    @Autowired
    private Catalogue catalogue;

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
    void a_citizens_request_goes_from_the_window_to_a_licence_that_any_phone_finds_genuine() throws Exception {
        var number = clerkTakesTheRequestIn();
        cashierTakesTheFee(number);
        departmentsForwardAndTheHeadApproves(number);
        var code = deliveryClerkHandsItOver(number);
        anybodyFindsItGenuine(code);
        anybodyFollowsTheRequest(number);
        theAuditorSeesEverything(number);
        theManagerSeesHisCentre();
    }

    private Somebody as(String name) {
        return Somebody.signedIn(chromium.browser(), address, name);
    }

    private String clerkTakesTheRequestIn() {
        try (var clerk = as("clerk1")) {
            var service = catalogue.current(new ServiceCode("BLD-016"));
            var number = new Intake(clerk)
                    .take("صورة طبق الأصل من رخصة", service, asked())
                    .number();
            var receipt = clerk.page().request().get(address + "/requests/" + number + "/receipt.pdf");
            assertThat(new String(receipt.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF");
            return number;
        }
    }

    private SubmitRequest asked() {
        var usual = run.aSubmission("BLD-016");
        return new SubmitRequest(
                usual.service(),
                usual.unit(),
                usual.channel(),
                ApplicantDetails.person(nationalId, "سعاد عبد الحميد محمود", "01012345678"),
                null,
                usual.answers(),
                usual.documents(),
                null);
    }

    private void cashierTakesTheFee(String number) {
        try (var cashier = as("cashier1")) {
            cashier.open("/cashier?q=" + number);
            if (!cashier.sees("input[name=method][value=CASH]")) {
                cashier.click("a[href^='/cashier/bills/']");
            }
            cashier.click("form:has(input[name=method][value=CASH]) button[type=submit]");
            cashier.page().waitForURL("**/receipts/**");
            assertThat(cashier.sees("a[href$='.pdf']")).isTrue();
        }
    }

    /** Each signs in in turn and looks at his own work, until nobody has the file any more. */
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
            official.open("/work");
            assertThat(official.text()).doesNotContain("سعاد عبد الحميد");
            official.open("/cases/" + number);
            if (!official.sees("#act")) {
                return false;
            }
            assertThat(official.text()).doesNotContain("سعاد عبد الحميد");
            if (official.sees("[name=turnReason]")) {
                official.all("[name=turnReason]").selectOption("court");
            }
            official.fillIfThere("data.report", "وُجدت الرخصة بالسجلات ومرفقة صورتها");
            official.click(".decision > button[name=outcome]");
            official.all(".notice.done, .error-summary").first().waitFor();
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
            delivery.goOnTo("**/delivery");
            delivery.open("/delivery/" + number);
            assertThat(delivery.sees("form[action='/delivery/" + number + "']")).isFalse();
            return codeOnPaper(pdf.body());
        }
    }

    /** Reads the QR from the picture of the paper, as a phone would. */
    private static String codeOnPaper(byte[] pdf) throws Exception {
        return PaperReading.qrOf(pdf);
    }

    private void anybodyFindsItGenuine(String addressInQr) {
        try (var citizen = Somebody.outside(chromium.browser(), address)) {
            citizen.open(addressInQr.replaceFirst("(?i)^https?://[^/]+", address));
            assertThat(citizen.text()).contains("سعاد عبد الحميد محمود");
            assertThat(citizen.sees(".verdict-done")).as(citizen.text()).isTrue();
        }
    }

    private void anybodyFollowsTheRequest(String number) {
        try (var citizen = Somebody.outside(chromium.browser(), address)) {
            citizen.open("/track");
            citizen.fill("number", Typist.arabicDigits(number));
            citizen.fill("digits", "٥٦٧٨");
            citizen.click("form[action='/track'] button[type=submit]");
            citizen.page().waitForURL("**/track/**");
            assertThat(citizen.text()).contains(number).doesNotContain("سعاد عبد الحميد");
        }
    }

    private void theAuditorSeesEverything(String number) {
        try (var auditor = as("auditor1")) {
            auditor.open("/audit?number=" + number);
            assertThat(auditor.text()).contains(number);
            assertThat(auditor.all("tbody tr, li").count()).isGreaterThan(6);
        }
    }

    private void theManagerSeesHisCentre() {
        try (var manager = as("manager1")) {
            manager.open("/overview");
            assertThat(manager.sees("table")).isTrue();
        }
    }
}
