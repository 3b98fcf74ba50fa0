package org.shubbak.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.licences.LicenceFixtures.ZAGAZIG;
import static org.shubbak.licences.LicenceFixtures.aPerson;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.documents.Documents;
import org.shubbak.documents.PaperFile;
import org.shubbak.documents.PaperReading;
import org.shubbak.licences.Act;
import org.shubbak.licences.ChangingLicence;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.look.Chromium;
import org.shubbak.look.Pictures;
import org.shubbak.organisation.Role;
import org.shubbak.signing.Forging;
import org.shubbak.signing.PaperVectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A licence in a real browser: genuine, and forged in five ways. */
@TestCentre
class ForgeryJourneyTests {

    private static final Path PICTURES = Path.of("target", "trust-pictures");
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Licences licences;

    @Autowired
    private ChangingLicence changing;

    @Autowired
    private Documents documents;

    private BrowserContext phone;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void takeAPhone() {
        phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 780)
                        .setLocale("ar"));
        page = phone.newPage();
    }

    @AfterEach
    void putItAway() {
        phone.close();
    }

    @Test
    void a_genuine_licence_is_green() throws Exception {
        var licence = licences.issue(anOutput("منى السيد عطية", 24));

        assertThat(judged(textOf(licence))).isEqualTo("VALID");
        assertThat(page.locator("#proof").getAttribute("class")).contains("proof-green");
        assertThat(page.locator("main").innerText()).contains(licence.number().value(), "منى السيد عطية", "شارع فاروق");
        picture("genuine");
    }

    @Test
    void a_licence_forged_in_five_ways_is_red_five_times() throws Exception {
        var forging = new Forging(textOf(licences.issue(anOutput())));
        var another = licences.issue(anOutput("شخص آخر", 12));
        var forgeries = Map.of(
                forging.withHolder("سعيد فهمي عبد الجواد"), "BAD_SIGNATURE",
                forging.withLongerTime(), "BAD_SIGNATURE",
                forging.signedByAnotherKey(), "UNKNOWN_KEY",
                forging.signedUnderAFalseName(), "BAD_SIGNATURE",
                forging.behind(another.code()), "WRONG_CODE");

        for (var forgery : forgeries.entrySet()) {
            assertThat(judged(forgery.getKey())).isEqualTo(forgery.getValue());
            assertThat(page.locator("#proof").getAttribute("class")).contains("proof-red");
            assertThat(page.locator("#proof dl").isVisible()).isFalse();
        }
        picture("forged");
    }

    @Test
    void a_revoked_licence_is_red_although_its_signature_is_right() throws Exception {
        var licence = licences.issue(anOutput());
        var change = changing.propose(
                licence.number(), Act.REVOKE, "مخالفة الرسومات المعتمدة بمحضر رقم 12", aPerson(Role.DIRECTOR, ZAGAZIG));
        changing.confirm(change, aPerson(Role.HEAD, ZAGAZIG));

        assertThat(judged(textOf(licence))).isEqualTo("REVOKED");
        assertThat(page.locator(".verdict").innerText()).contains("ملغاة");
    }

    @Test
    void a_phone_that_saw_the_page_once_checks_without_a_network() throws Exception {
        var known = textOf(licences.issue(anOutput()));
        var unknown = textOf(licences.issue(anOutput("نادية حسن", 24)));
        judged(known);
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction(
                "async () => (await caches.keys()).length >= 2 && navigator.serviceWorker.controller !== null");
        phone.route("**/*", route -> route.abort());
        phone.setOffline(true);

        assertThat(judged(unknown)).isEqualTo("VALID");
        assertThat(page.locator("h1").innerText()).contains("دون شبكة");
        assertThat(page.locator("#proof").innerText()).contains("نادية حسن", "شارع فاروق", "1234");
        assertThat(judged(new Forging(unknown).withHolder("سعيد حسن"))).isEqualTo("BAD_SIGNATURE");
        picture("offline");
    }

    @Test
    void an_inspector_reads_pictures_and_texts_one_after_the_other_and_keeps_the_list() throws Exception {
        var licence = licences.issue(anOutput("منى السيد عطية", 24));
        var forged = new Forging(textOf(licence)).withHolder("سعيد فهمي عبد الجواد");
        page.navigate(address("/L/inspect"));
        page.waitForSelector("html[data-ready]");
        page.locator("#picture")
                .setInputFiles(new FilePayload("photo.png", "image/png", PaperReading.png(pdf(licence), 150)));
        page.waitForSelector("#scans tbody tr");
        page.locator("#text").fill(forged);
        page.locator("#typed button").click();
        page.waitForSelector("#scans tbody tr.proof-red");

        assertThat(page.locator("#scans tbody tr").count()).isEqualTo(2);
        assertThat(page.locator("#scans tbody tr.proof-green").innerText())
                .contains(licence.number().value());
        page.reload();
        page.waitForSelector("html[data-ready]");
        page.locator("#only").selectOption("RED");
        assertThat(page.locator("#scans tbody tr").count()).isEqualTo(1);
        picture("inspector");
    }

    @Test
    void the_browsers_verifier_comes_to_the_same_reasons_as_ours() throws Exception {
        page.navigate(address("/verify"));
        var wrong = page.evaluate(
                """
                async vectors => {
                    const paper = await import("/js/paper.js");
                    const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
                    const keys = await paper.readKeys(bytes(vectors.keys), vectors.root);
                    const lists = new Map();
                    for (const list of vectors.statusLists) {
                        const read = await paper.readStatusList(bytes(list), keys);
                        lists.set(read.list, read);
                    }
                    const wrong = [];
                    for (const one of vectors.cases) {
                        const verdict = await paper.check(one.text, keys, lists, Date.parse(vectors.now) / 1000);
                        if (verdict.reason !== one.reason) {
                            wrong.push(one.name + ": " + verdict.reason + " for " + one.reason);
                        }
                    }
                    return wrong.concat(vectors.cases.length === 100 ? [] : ["not all"]);
                }
                """,
                tools.jackson.databind.json.JsonMapper.shared()
                        .readValue(Files.readString(PaperVectors.FILE), Map.class));

        assertThat((List<?>) wrong).isEmpty();
    }

    private String judged(String text) {
        page.navigate("about:blank");
        page.navigate(text.replaceFirst("(?i)^https?://[^/]+", address("")));
        page.waitForSelector("html[data-proved]");
        return (String) page.evaluate("""
                () => {
                    const shown = document.querySelector("#proof [data-shown]").textContent.trim();
                    return [...document.querySelectorAll("#proof template")]
                        .find(one => shown.startsWith(one.content.querySelector("strong").textContent.trim()))?.dataset.reason;
                }
                """);
    }

    private void picture(String name) {
        Pictures.take(page, PICTURES.resolve(name + ".png"));
    }

    private String textOf(Licence licence) throws IOException {
        return PaperFile.read(pdf(licence)).orElseThrow().text().orElseThrow();
    }

    private byte[] pdf(Licence licence) throws IOException {
        return documents.open(licence.pdf()).getContentAsByteArray();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
