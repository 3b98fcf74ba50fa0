package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.TestCentre;
import org.shubbak.agent.OfficialToken;
import org.shubbak.certificates.Bindings;
import org.shubbak.certificates.TestAuthority;
import org.shubbak.licences.Licences;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.requests.CaseRun;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A head presents his token, two people agree, and from then on his approvals bear his own signature. */
@TestCentre
@Import({CaseRun.class, Bindings.class})
class OwnSignatureJourneyTests {

    /** Nobody else's: other tests keep keys of theirs in the same token. */
    private static final String NAME = "Mahmoud head of Zagazig";

    private static final int PORT = 17465;
    private static final UnitId ZAGAZIG = new UnitId("SHR-01");
    private static final Path PICTURES = Path.of("target/signing");

    @LocalServerPort
    int port;

    @Autowired
    CaseRun run;

    @Autowired
    Bindings bindings;

    @Autowired
    Licences licences;

    @TempDir
    Path home;

    private Chromium chromium;
    private OfficialToken token;
    private String address;

    @Nullable
    private AutoCloseable agent;

    @BeforeEach
    void plugIn() throws IOException {
        token = OfficialToken.of(TestAuthority.known(), NAME);
        chromium = new Chromium();
        address = "http://127.0.0.1:" + port;
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void pullOut() throws Exception {
        bindings.release(ZAGAZIG);
        if (agent != null) {
            agent.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_head_presents_his_certificate_and_signs_an_approval_with_the_token_in_his_computer() throws Exception {
        var submitted = run.submitAndPay("BLD-017");
        run.until(submitted.id(), "approval");
        try (var head = Somebody.signedIn(chromium.browser(), address, "head1")) {
            withoutTheProgramNothingHappens(head);
            startTheProgram();
            presents(head);
            anotherConfirms();
            bindings.require(ZAGAZIG);
            approves(head, submitted.number());
            var licence = licences.ofRequest(submitted.id()).orElseThrow();
            assertThat(licences.signerOf(licence.number()))
                    .contains(run.named("head1").nameAr());
            head.open("/licences/" + licence.number());
            assertThat(head.text()).contains("وقعها بشهادته");
            anybodySeesWhoSigned(head.page()
                    .request()
                    .get(address + "/licences/" + licence.number() + ".pdf")
                    .body());
        }
    }

    private void withoutTheProgramNothingHappens(Somebody head) {
        head.open("/me/certificate");
        head.click("#present button");
        head.page().waitForSelector(".signing.stopped");
        assertThat(head.all(".signing-state").innerText()).contains("لا يرد برنامج التوقيع");
    }

    private void startTheProgram() throws IOException {
        agent = token.agent(PORT, address, home, Clock.systemUTC());
    }

    private void presents(Somebody head) throws IOException {
        head.open("/me/certificate");
        head.click("#present button");
        head.page().waitForSelector("#pairing:visible");
        head.all("#pairing").fill(OfficialToken.pairing(home));
        var window = head.page().waitForPopup(() -> head.click("#present button"));
        picture(window, "agent-pin");
        window.fill("#pin", token.token().pin());
        window.click("button.main");
        head.page().waitForSelector(".certificates:visible");
        head.click(".choices label:has-text('" + NAME + "')");
        picture(head.page(), "presenting");
        head.click("#present button");
        agree(window, "agent-proof");
        isDone(head);
        assertThat(head.text()).contains(NAME, "تنتظر التأكيد");
        window.close();
    }

    private void anotherConfirms() {
        try (var manager = Somebody.signedIn(chromium.browser(), address, "manager1")) {
            manager.open("/trust");
            picture(manager.page(), "trust");
            manager.click("tr:has-text('" + NAME + "') button[value=true]");
            assertThat(manager.text()).contains("سجل قرارك");
        }
    }

    private void approves(Somebody head, String number) {
        head.open("/cases/" + number);
        picture(head.page(), "case-before");
        if (head.sees("[name=turnReason]")) {
            head.all("[name=turnReason]").selectOption("court");
        }
        var window = head.page()
                .waitForPopup(() ->
                        head.all(".decision > button[name=outcome]").first().click());
        agree(window, "agent-sign");
        head.page().waitForURL(Pattern.compile(".*/(work|cases/.*)$"));
        isDone(head);
        window.close();
    }

    /** The page says that it is done; whatever else it says is what the failure tells. */
    private static void isDone(Somebody somebody) {
        var page = somebody.page();
        try {
            somebody.all(".notice.done, .error-summary, .signing.stopped")
                    .first()
                    .waitFor();
        } catch (TimeoutError silence) {
            throw new AssertionError("nothing was said at " + page.url() + "\n" + somebody.text(), silence);
        }
        assertThat(somebody.sees(".notice.done"))
                .as(() -> page.url() + "\n" + somebody.text())
                .isTrue();
    }

    private void agree(Page window, String picture) {
        window.waitForSelector(".ask");
        picture(window, picture);
        window.click(".ask button.main");
    }

    private void anybodySeesWhoSigned(byte[] pdf) throws IOException {
        Files.write(PICTURES.resolve("signed.pdf"), pdf);
        try (var anybody = Somebody.outside(chromium.browser(), address)) {
            anybody.open("/verify");
            anybody.all("input[type=file]").setInputFiles(new FilePayload("paper.pdf", "application/pdf", pdf));
            anybody.click("form:has(input[type=file]) button[type=submit]");
            assertThat(anybody.sees(".verdict-done")).as(anybody.text()).isTrue();
            assertThat(anybody.text()).contains(NAME, "رئيس مركز ومدينة الزقازيق", "توقيع صحيح", "توقيع وختم زمني");
            picture(anybody.page(), "verdict");
        }
    }

    private static void picture(Page page, String name) {
        Pictures.take(page, PICTURES.resolve(name + ".png"));
    }
}
