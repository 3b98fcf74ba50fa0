package org.shubbak.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.certificates.TestAuthority.sha256;
import static org.shubbak.certificates.TestAuthority.sign;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalRow;
import org.shubbak.certificates.Bindings;
import org.shubbak.certificates.TestAuthority;
import org.shubbak.documents.Documents;
import org.shubbak.licences.Licence;
import org.shubbak.licences.Licences;
import org.shubbak.licences.OwnSigning;
import org.shubbak.licences.ToSign;
import org.shubbak.seals.LiftingSeal;
import org.shubbak.seals.SealAnchors;
import org.shubbak.seals.SealLevel;
import org.shubbak.seals.SealVerdict;
import org.shubbak.seals.SealedPaper;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.shubbak.workflow.StepView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A head signs himself what his approval issues; number, paper and signature succeed or fail together. */
@TestCentre
@Import({CaseRun.class, Bindings.class})
class OwnSigningTests {

    private static final UnitId ZAGAZIG = new UnitId("SHR-01");

    @Autowired
    CaseRun run;

    @Autowired
    SigningApproval signing;

    @Autowired
    CompletingStep completing;

    @Autowired
    OwnSigning own;

    @Autowired
    Bindings bindings;

    @Autowired
    Licences licences;

    @Autowired
    Documents documents;

    @Autowired
    SealAnchors anchors;

    @Autowired
    SigningPapers papers;

    @Autowired
    LiftingSeal lifting;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final TestAuthority provider = TestAuthority.known();
    private final KeyPair keys = TestAuthority.keys();
    private CurrentStaff head;
    private CurrentStaff manager;
    private X509Certificate certificate;
    private HttpServer lists;
    private final List<X509Certificate> revoked = new ArrayList<>();

    @BeforeEach
    void theHeadOfZagazigSignsHimself() throws IOException {
        lists = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        lists.createContext("/list.crl", exchange -> {
            var list = provider.revocations(revoked.toArray(X509Certificate[]::new));
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        lists.start();
        provider.publishingAt("http://127.0.0.1:" + lists.getAddress().getPort() + "/list.crl");
        head = run.named("head1");
        manager = run.named("manager1");
        certificate = provider.issue(keys.getPublic(), "Mahmoud the head");
        bindings.bind(provider, certificate, keys, head, manager);
        bindings.require(ZAGAZIG);
    }

    @AfterEach
    void asBefore() {
        bindings.release(ZAGAZIG);
        lists.stop(0);
    }

    @Test
    void an_approval_with_the_heads_own_signature_issues_a_paper_that_proves_hand_and_seal() throws Exception {
        var step = approval();

        var asked = prepare(step);
        assertThat(licences.ofRequest(step.request()))
                .as("nothing is issued by asking")
                .isEmpty();
        assertThat(run.step(step.request(), "approval").version()).isEqualTo(step.version());
        var done = complete(step, asked, sign(keys.getPrivate(), asked.text()));

        assertThat(done.state()).isEqualTo(RequestState.APPROVED);
        var licence = licences.ofRequest(step.request()).orElseThrow();
        assertThat(licence.number().value()).isEqualTo(asked.number());
        assertThat(licences.signerOf(licence.number())).contains(head.nameAr());
        byte[] file = documents.bytes(licence.pdf());
        provesHandAndSeal(file, SealLevel.T);
        assertThat(archiveFaults(file)).isEmpty();
        draw(file, "signed-by-hand");
        assertThat(journal.of(step.request()))
                .extracting(JournalRow::act)
                .contains("licence.signed", "licence.issued", "requests.step-completed");
    }

    @Test
    void what_is_lifted_proves_hand_and_seal_for_the_long_run() throws Exception {
        byte[] lifted = lifting.lift(documents.bytes(signed(approval()).pdf()));

        provesHandAndSeal(lifted, SealLevel.LT);
        assertThat(archiveFaults(lifted)).isEmpty();
        assertThat(anchors.check()
                        .check(lifted, clock.instant().plus(Duration.ofDays(3000)))
                        .marks())
                .as("long after every certificate has run out")
                .allMatch(mark -> mark.reason() == SealVerdict.Reason.VALID);
    }

    @Test
    void as_long_as_the_list_of_the_revoked_cannot_be_had_nothing_is_called_lifted() throws Exception {
        byte[] file = documents.bytes(signed(approval()).pdf());
        lists.removeContext("/list.crl");

        assertThatExceptionOfType(LiftingSeal.NotNow.class).isThrownBy(() -> lifting.lift(file));
    }

    @Test
    void a_signers_certificate_that_names_nobody_to_ask_does_not_hold_up_the_seal() throws Exception {
        bindings.unbind(certificate, head, manager);
        var silent = TestAuthority.known();
        var plain = silent.issue(keys.getPublic(), "Mahmoud the head");
        bindings.bind(silent, plain, keys, head, manager);

        byte[] lifted = lifting.lift(documents.bytes(signed(approval()).pdf()));

        var verdict = anchors.check().check(lifted, clock.instant());
        assertThat(verdict.level()).as("of the seal").isEqualTo(SealLevel.LT);
        assertThat(verdict.marks())
                .filteredOn(mark -> !mark.ours())
                .singleElement()
                .satisfies(mark -> assertThat(mark.level()).as("of the hand").isEqualTo(SealLevel.T));
    }

    @Test
    void without_a_signature_the_approval_is_refused_and_nothing_is_half_done() {
        var step = approval();
        long before = lastNumber();

        refused("licences.sign-first", () -> completing.complete(command(step), head, CaseRun.aKey()));

        assertThat(licences.ofRequest(step.request())).isEmpty();
        assertThat(run.step(step.request(), "approval").version()).isEqualTo(step.version());
        assertThat(lastNumber()).isEqualTo(before);
    }

    @Test
    void a_refusal_and_a_file_sent_back_need_no_signature_and_ask_for_none() {
        var step = approval();

        assertThat(signing.prepare(command(step, "return"), head)).isEmpty();
        run.act(step, "return");
        assertThat(licences.ofRequest(step.request())).isEmpty();
    }

    @Test
    void asking_uses_no_number_up() {
        var step = approval();
        long before = lastNumber();
        for (int i = 0; i < 3; i++) {
            prepare(step);
        }

        assertThat(lastNumber()).isEqualTo(before);
        assertThat(sequence(signed(step))).isEqualTo(before + 1);
    }

    @Test
    void the_signature_of_another_key_and_of_another_document_are_refused() {
        var step = approval();
        var another = prepare(approval());
        var asked = prepare(step);
        long before = lastNumber();

        refused(
                "seals.own.wrong-signature",
                () -> complete(step, asked, sign(TestAuthority.keys().getPrivate(), asked.text())));
        refused("seals.own.wrong-signature", () -> complete(step, asked, sign(keys.getPrivate(), another.text())));
        refused("seals.own.wrong-signature", () -> complete(step, asked, new byte[] {1, 2, 3}));
        refused("licences.prepare-again", () -> complete(step, another, sign(keys.getPrivate(), another.text())));

        assertThat(lastNumber()).isEqualTo(before);
        assertThat(complete(step, asked, sign(keys.getPrivate(), asked.text())).state())
                .as("it is still there to be signed")
                .isEqualTo(RequestState.APPROVED);
    }

    @Test
    void a_digest_that_was_swapped_after_the_preparation_is_refused() {
        var step = approval();
        var asked = prepare(step);
        var signature = sign(keys.getPrivate(), asked.text());
        jdbc.sql("UPDATE licences.prepared SET pdf = set_byte(pdf, length(pdf) / 2, get_byte(pdf, length(pdf) / 2) # 1)"
                        + " WHERE id = :id")
                .param("id", asked.prepared())
                .update();

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> complete(step, asked, signature));
        assertThat(licences.ofRequest(step.request())).isEmpty();
    }

    @Test
    void a_number_that_was_taken_meanwhile_is_told_and_the_paper_prepared_again() {
        var step = approval();
        var asked = prepare(step);
        licences.issue(anOutput());

        refused("licences.prepare-again", () -> complete(step, asked, sign(keys.getPrivate(), asked.text())));
        assertThat(licences.ofRequest(step.request())).isEmpty();

        var licence = signed(step);
        assertThat(licence.number().value()).isNotEqualTo(asked.number());
        assertThat(sequence(licence)).isEqualTo(lastNumber());
    }

    @Test
    void two_tabs_that_complete_at_once_issue_one_paper() throws Exception {
        var step = approval();
        var one = prepare(step);
        var signature = sign(keys.getPrivate(), one.text());
        try (var tabs = Executors.newFixedThreadPool(2)) {
            Callable<String> tab = () -> {
                try {
                    return complete(step, one, signature).state().name();
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            };
            var said = tabs.invokeAll(List.of(tab, tab)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception broken) {
                            throw new AssertionError(broken);
                        }
                    })
                    .toList();
            assertThat(said).containsOnlyOnce("APPROVED");
        }
        assertThat(jdbc.sql("SELECT count(*) FROM licences.licence WHERE request = :request")
                        .param("request", step.request())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_same_command_sent_twice_gets_the_first_answer() {
        var step = approval();
        var asked = prepare(step);
        var signature = sign(keys.getPrivate(), asked.text());
        var key = CaseRun.aKey();

        var first = signing.complete(command(step), asked.prepared(), signature, head, key);

        assertThat(signing.complete(command(step), asked.prepared(), signature, head, key))
                .isEqualTo(first);
    }

    @Test
    void nobody_completes_what_was_prepared_for_another() {
        var step = approval();
        var asked = prepare(step);
        var director = run.named("director1");

        refused(
                "licences.no-certificate",
                () -> signing.complete(
                        command(step),
                        asked.prepared(),
                        sign(keys.getPrivate(), asked.text()),
                        director,
                        CaseRun.aKey()));
    }

    @Test
    void without_a_confirmed_certificate_the_head_hears_so_before_anything_happens() {
        var step = approval();
        bindings.unbind(certificate, head, manager);

        refused("licences.no-certificate", () -> prepare(step));
    }

    @Test
    void a_certificate_that_was_taken_back_after_the_preparation_signs_no_more() {
        var step = approval();
        var asked = prepare(step);
        bindings.unbind(certificate, head, manager);

        refused("licences.no-certificate", () -> complete(step, asked, sign(keys.getPrivate(), asked.text())));

        var other = TestAuthority.keys();
        var newer = provider.issue(other.getPublic(), "Mahmoud the head");
        bindings.bind(provider, newer, other, head, manager);
        refused("licences.prepare-again", () -> complete(step, asked, sign(keys.getPrivate(), asked.text())));
        assertThat(sha256(newer)).isEqualTo(prepare(step).certificate());
    }

    @Test
    void a_certificate_that_its_issuer_revoked_and_one_that_has_run_out_sign_nothing() {
        var other = TestAuthority.keys();
        var gone = provider.issue(other.getPublic(), "Mahmoud the head");
        bindings.bind(provider, gone, other, head, manager);
        jdbc.sql("UPDATE certificates.own SET chain = :chain WHERE sha256 = :sha256")
                .param("chain", provider.chain(revokedCertificate(other)).toArray(byte[][]::new))
                .param("sha256", sha256(gone))
                .update();
        refused("seals.own.revoked", () -> prepare(approval()));

        var over = provider.issue(
                other.getPublic(),
                "Mahmoud the head",
                clock.instant().minus(Duration.ofDays(400)),
                clock.instant().minus(Duration.ofDays(1)));
        jdbc.sql("UPDATE certificates.own SET chain = :chain WHERE sha256 = :sha256")
                .param("chain", provider.chain(over).toArray(byte[][]::new))
                .param("sha256", sha256(gone))
                .update();
        refused("seals.own.not-in-time", () -> prepare(approval()));
    }

    @Test
    void where_nobody_decides_by_hand_the_units_seal_is_enough() {
        bindings.release(ZAGAZIG);
        var step = approval();

        assertThat(signing.prepare(command(step), head)).isEmpty();
        run.act(step, step.outcomes().getFirst());

        var licence = licences.ofRequest(step.request()).orElseThrow();
        assertThat(licences.signerOf(licence.number())).isEmpty();
    }

    private X509Certificate revokedCertificate(KeyPair of) {
        var one = provider.issue(of.getPublic(), "Mahmoud the head");
        revoked.add(one);
        return one;
    }

    private StepView approval() {
        return run.until(run.submitAndPay("BLD-017").id(), "approval");
    }

    private Licence signed(StepView step) {
        var asked = prepare(step);
        complete(step, asked, sign(keys.getPrivate(), asked.text()));
        return licences.ofRequest(step.request()).orElseThrow();
    }

    private ToSign prepare(StepView step) {
        return signing.prepare(command(step), head).orElseThrow();
    }

    private CompletedStep complete(StepView step, ToSign asked, byte[] signature) {
        return signing.complete(command(step), asked.prepared(), signature, head, CaseRun.aKey());
    }

    private static CompleteCaseStep command(StepView step) {
        return command(step, step.outcomes().getFirst());
    }

    private static CompleteCaseStep command(StepView step, String outcome) {
        return new CompleteCaseStep(
                step.id(), outcome, "سبب مسجل", "القانون 119 لسنة 2008", "other", Map.of(), step.version());
    }

    private void provesHandAndSeal(byte[] file, SealLevel level) {
        var paper = SealedPaper.read(file, anchors.check(), clock.instant());
        var marks = paper.seal().marks();
        assertThat(paper.seal().isOurs()).isTrue();
        assertThat(marks).hasSize(2).allMatch(mark -> mark.reason() == SealVerdict.Reason.VALID);
        assertThat(marks).allMatch(mark -> mark.level() == level);
        assertThat(marks.getFirst().ours()).isFalse();
        assertThat(marks.getFirst().by()).isEqualTo("Mahmoud the head");
        assertThat(marks.getFirst().capacity()).contains("الزقازيق");
        assertThat(marks.getFirst().provedAt()).isNotNull();
        assertThat(marks.getLast().ours()).isTrue();
        var check = new PaperCheck(TrustedKeys.read(papers.keyList(), papers.root()));
        assertThat(check.check(paper.text(), paper.hash(), clock.instant()).reason())
                .isEqualTo(PaperVerdict.Reason.NO_STATUS);
    }

    private long lastNumber() {
        return jdbc.sql("SELECT coalesce(max(last), 0) FROM licences.counter WHERE unit = 'SHR-01'")
                .query(Long.class)
                .single();
    }

    private static long sequence(Licence licence) {
        var text = licence.number().value();
        assertThat(SerialNumber.read(text)).isPresent();
        return Long.parseLong(text.replaceFirst(".*-([0-9]{6,})-[0-9]$", "$1"));
    }

    private static void draw(byte[] file, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/seals"));
        try (var pdf = Loader.loadPDF(file)) {
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 110),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
    }

    private static List<String> archiveFaults(byte[] file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .toList();
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
