package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.PaperReading;
import org.shubbak.look.Chromium;
import org.shubbak.requests.People;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The README's walk-through in a real browser: five roles, then anybody with a phone. */
@TestCentre
class WalkthroughJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("SHR-01-20[0-9]{2}-[0-9]{6}-[0-9]");
    private static final List<String> BACK_OFFICE =
            List.of("specialist1", "specialist2", "specialist3", "inspector1", "director1", "head1");
    private static final int MOST_STEPS = 12;

    private final String nationalId = People.aNationalId();

    @LocalServerPort
    private int port;

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
            clerk.open("/desk/new?q=صورة طبق الأصل من رخصة");
            clerk.click("button[name=service][value='BLD-016']");
            clerk.fill("applicant.nationalId", arabicDigits(nationalId));
            clerk.fill("applicant.name", "سعاد عبد الحميد محمود");
            clerk.fill("applicant.phone", "٠١٠١٢٣٤٥٦٧٨");
            clerk.goOn();
            clerk.fill("form.description", "صورة رسمية من رخصة المبنى رقم ٧");
            clerk.goOn();
            var seen = clerk.all("input[type=radio][value=ORIGINAL_SEEN]");
            for (int i = 0; i < seen.count(); i++) {
                seen.nth(i).check();
            }
            clerk.goOn();
            clerk.goOn();
            var found = NUMBER.matcher(clerk.text());
            assertThat(found.find()).as(clerk.text()).isTrue();
            var receipt = clerk.page().request().get(address + "/requests/" + found.group() + "/receipt.pdf");
            assertThat(new String(receipt.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF");
            return found.group();
        }
    }

    private void cashierTakesTheFee(String number) {
        try (var cashier = as("cashier1")) {
            cashier.open("/cashier?q=" + number);
            if (!cashier.sees("input[name=method][value=CASH]")) {
                cashier.click("a[href^='/cashier/bills/']");
            }
            cashier.click("form:has(input[name=method][value=CASH]) button[type=submit]");
            assertThat(cashier.page().url()).contains("/receipts/");
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
            citizen.fill("number", arabicDigits(number));
            citizen.fill("digits", "٥٦٧٨");
            citizen.click("form[action='/track'] button[type=submit]");
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
            manager.open("/manager");
            assertThat(manager.sees("table")).isTrue();
        }
    }

    private static String arabicDigits(String text) {
        var arabic = new StringBuilder();
        text.chars().forEach(c -> arabic.append((char) (c >= '0' && c <= '9' ? c - '0' + '٠' : c)));
        return arabic.toString();
    }
}
