package org.shubbak.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shubbak.licences.LicenceFixtures.anOutput;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.TestCentre;
import org.shubbak.audit.Journal;
import org.shubbak.documents.Documents;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.licences.LicenceFixtures;
import org.shubbak.licences.Licences;
import org.shubbak.seals.SealVerdict.Reason;
import org.shubbak.shared.Actor;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.PaperCheck;
import org.shubbak.signing.PaperVerdict;
import org.shubbak.signing.SealTrust;
import org.shubbak.signing.SigningKeys;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.TrustedKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A sealed paper tells whether it is as it was sealed, by whom and when, and nobody else's seal makes it genuine. */
@TestCentre
class SealedLicenceTests {

    private static final Path PICTURES = Path.of("target/seals");

    @Autowired
    Licences licences;

    @Autowired
    Documents documents;

    @Autowired
    SealingPdf sealing;

    @Autowired
    LiftingSeal lifting;

    @Autowired
    SealAnchors anchors;

    @Autowired
    HouseAuthority authority;

    @Autowired
    SealHands hands;

    @Autowired
    Papers papers;

    @Autowired
    SigningKeys keys;

    @Autowired
    SigningPapers signing;

    @Autowired
    Certificates rows;

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private byte[] sealed = {};

    @BeforeAll
    static void prepare() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(PICTURES);
    }

    @BeforeEach
    void issue() {
        sealed = documents.bytes(licences.issue(anOutput()).pdf());
    }

    @Test
    void an_issued_paper_is_sealed_by_its_unit_with_a_time_stamp_and_its_qr_still_proves_the_file() {
        var paper = SealedPaper.read(sealed, anchors.check(), now());
        var mark = paper.seal().mark().orElseThrow();

        assertThat(paper.seal().reason()).isEqualTo(Reason.VALID);
        assertThat(paper.seal().isOurs()).isTrue();
        assertThat(mark.level()).isEqualTo(SealLevel.T);
        assertThat(mark.by()).contains("الزقازيق");
        assertThat(mark.organisation()).isEqualTo("محافظة الشرقية");
        assertThat(mark.provedAt()).isBetween(now().minusSeconds(60), now().plusSeconds(2));
        assertThat(onPaper(sealed)).isEqualTo(PaperVerdict.Reason.NO_STATUS);
    }

    @Test
    void what_is_lifted_for_the_long_run_stays_the_same_file_with_more_behind_it() throws Exception {
        byte[] lifted = lifting.lift(sealed);
        var verdict = anchors.check().check(lifted, now());

        assertThat(Arrays.mismatch(sealed, lifted)).isEqualTo(sealed.length);
        assertThat(verdict.isOurs()).isTrue();
        assertThat(verdict.level()).isEqualTo(SealLevel.LT);
        assertThat(onPaper(lifted)).isEqualTo(PaperVerdict.Reason.NO_STATUS);
        assertThat(check(List.of())
                        .check(lifted, now().plus(Duration.ofDays(6000)))
                        .reason())
                .as("long after every certificate has run out")
                .isEqualTo(Reason.VALID);
    }

    @Test
    void a_sealed_and_a_lifted_paper_can_be_archived_for_decades() throws Exception {
        assertThat(archiveFaults(sealed)).isEmpty();
        assertThat(archiveFaults(lifting.lift(sealed))).isEmpty();
    }

    @Test
    void before_the_certificate_of_its_stamp_ends_a_paper_gets_another_stamp_over_all_that_is_in_it() throws Exception {
        var before = Duration.ofDays(30);
        var first = Stamping.at(now(), now().plus(Duration.ofDays(40)));
        var unit = new Sealer(new UnitId("SHR-01"), "محافظة الشرقية", "مركز ومدينة الزقازيق");
        byte[] drawn = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);
        byte[] stamped = new SealingPdf(hands, papers, Stamping.settings(before), first, clock)
                .seal(drawn, SealPlace.FOOT_OF_A4, unit)
                .pdf();
        var today = Stamping.lifting(anchors, authority, first, before, clock);
        byte[] lifted = today.lift(stamped);
        assertThat(today.renewal(lifted).orElseThrow())
                .isBetween(now().plus(Duration.ofDays(9)), now().plus(Duration.ofDays(11)));
        assertThatExceptionOfType(LiftingSeal.NotNow.class)
                .as("a stamp that lasts no longer is of no use")
                .isThrownBy(() -> today.renew(lifted));

        var then = Clock.offset(clock, Duration.ofDays(12));
        var second = Stamping.at(then.instant(), then.instant().plus(Duration.ofDays(4000)));
        var later = Stamping.lifting(anchors, authority, second, before, then);
        byte[] renewed = later.renew(lifted);

        assertThat(Arrays.mismatch(lifted, renewed)).as("what was there stays").isEqualTo(lifted.length);
        assertThat(later.renewal(renewed).orElseThrow()).isAfter(now().plus(Duration.ofDays(3900)));
        var verdict = anchors.check().check(renewed, then.instant().plus(Duration.ofDays(5000)));
        assertThat(verdict.isOurs()).isTrue();
        assertThat(verdict.level()).isEqualTo(SealLevel.LT);
        assertThat(verdict.mark().orElseThrow().provedAt())
                .as("the first stamp tells when")
                .isBefore(now().plusSeconds(2));
        assertThat(onPaper(renewed)).as("the code covers the file as issued").isEqualTo(PaperVerdict.Reason.NO_STATUS);
        assertThat(archiveFaults(renewed)).isEmpty();
        byte[] overwritten = withWordsOverIt(renewed);
        assertThat(check(overwritten)).isEqualTo(Reason.CHANGED_AFTER);
        assertThat(onPaper(overwritten)).isEqualTo(PaperVerdict.Reason.WRONG_FILE);
    }

    @Test
    void a_changed_byte_breaks_the_seal() {
        int place = indexOf(sealed, "stream") + 40;
        for (int at : List.of(20, place, sealed.length / 3)) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(check(changed)).as("at " + at).isIn(Reason.BROKEN, Reason.UNREADABLE);
            assertThat(onPaper(changed)).isNotEqualTo(PaperVerdict.Reason.NO_STATUS);
        }
    }

    @Test
    void what_somebody_adds_behind_the_seal_is_noticed() throws Exception {
        byte[] overwritten = withWordsOverIt(sealed);
        assertThat(check(overwritten)).isEqualTo(Reason.CHANGED_AFTER);
        assertThat(onPaper(overwritten)).isEqualTo(PaperVerdict.Reason.WRONG_FILE);

        byte[] lifted = withWordsOverIt(lifting.lift(sealed));
        assertThat(check(lifted)).isEqualTo(Reason.CHANGED_AFTER);
        assertThat(onPaper(lifted)).isEqualTo(PaperVerdict.Reason.WRONG_FILE);
    }

    @Test
    void taking_the_seal_away_to_add_something_is_noticed_by_the_qr() throws Exception {
        byte[] issued = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);
        assertThat(onPaper(issued)).as("as it was before its seal").isEqualTo(PaperVerdict.Reason.NO_STATUS);

        byte[] forged = withWordsOverIt(issued);

        assertThat(check(forged)).isEqualTo(Reason.UNSEALED);
        assertThat(onPaper(forged)).isEqualTo(PaperVerdict.Reason.WRONG_FILE);
    }

    @Test
    void a_replaced_page_is_noticed() throws Exception {
        byte[] other = documents.bytes(licences.issue(anOutput("رجل آخر", 24)).pdf());
        try (var pdf = Loader.loadPDF(sealed);
                var source = Loader.loadPDF(other)) {
            pdf.importPage(source.getPage(0));
            pdf.removePage(0);
            byte[] replaced = saved(pdf);
            assertThat(check(replaced)).isNotEqualTo(Reason.VALID);
            assertThat(onPaper(replaced)).isNotEqualTo(PaperVerdict.Reason.NO_STATUS);
        }
    }

    @Test
    void a_seal_of_another_house_makes_nothing_genuine() {
        byte[] issued = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);
        var stranger = new AnotherHouse();
        byte[] forged = stranger.seal(issued);

        assertThat(check(sealed, stranger.trust())).isEqualTo(Reason.UNKNOWN_ANCHOR);
        assertThat(check(forged)).isEqualTo(Reason.UNKNOWN_ANCHOR);
        assertThat(onPaper(forged)).isEqualTo(PaperVerdict.Reason.WRONG_FILE);
    }

    @Test
    void a_stranger_whom_an_anchor_vouches_for_signs_but_does_not_seal() {
        byte[] issued = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);
        var stranger = new AnotherHouse();
        byte[] signed = stranger.seal(issued);
        var ours = authority.root().certificate().getEncoded();
        var check = new SealCheck(new SealTrust(now(), List.of(ours), List.of(), List.of(stranger.root())), List.of());
        var paper = SealedPaper.read(signed, check, now());

        assertThat(paper.seal().reason()).isEqualTo(Reason.VALID);
        assertThat(paper.seal().isOurs()).isFalse();
        assertThat(paperCheck().check(paper.text(), paper.hash(), now()).reason())
                .isEqualTo(PaperVerdict.Reason.WRONG_FILE);
    }

    @Test
    void a_revoked_certificate_seals_no_more_and_what_it_sealed_before_stays_valid() throws Exception {
        var unit = new Sealer(new UnitId("SHR-77"), "محافظة الشرقية", "مركز الاختبار");
        byte[] drawn = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);
        var before = sealing.seal(drawn, SealPlace.FOOT_OF_A4, unit);
        var stolen = hands.of(unit);
        var later = Clock.offset(clock, Duration.ofSeconds(10));
        var authorityLater = new HouseAuthority(keys, rows, journal, transactions, "http://127.0.0.1:8080", later);

        assertThat(authorityLater.revoke(serial(stolen), "ضياع المفتاح", Actor.SYSTEM))
                .isTrue();
        assertThat(authorityLater.revoke(serial(stolen), "ضياع المفتاح", Actor.SYSTEM))
                .isFalse();
        var next = authorityLater.seal(unit);
        byte[] late = new AnotherHouse()
                .sealWith(
                        stolen,
                        drawn,
                        new HouseTime(authority, keys, Clock.offset(later, Duration.ofMinutes(7))),
                        now());

        var afterwards = now().plus(Duration.ofMinutes(8));
        assertThat(anchors.check().check(before.pdf(), afterwards).reason()).isEqualTo(Reason.VALID);
        assertThat(next.certificate()).isNotEqualTo(stolen.certificate());
        assertThat(anchors.check().check(late, afterwards).reason()).isEqualTo(Reason.REVOKED);
    }

    @Test
    void stamps_of_a_revoked_time_certificate_count_no_more() {
        var verdict = new SealCheck(
                        SealTrust.read(anchors.message(), signing.root()), List.of(revokedList(authority.time())))
                .check(sealed, now());

        assertThat(verdict.level()).isEqualTo(SealLevel.B);
        assertThat(verdict.mark().orElseThrow().provedAt()).isNull();
    }

    /** A list of the house's authority in which one more certificate stands. */
    private byte[] revokedList(HouseAuthority.HouseCertificate gone) {
        var ca = authority.root();
        var list = new org.bouncycastle.cert.X509v2CRLBuilder(
                org.bouncycastle.asn1.x500.X500Name.getInstance(ca.certificate()
                        .getCertificate()
                        .getSubjectX500Principal()
                        .getEncoded()),
                java.util.Date.from(now()));
        list.setNextUpdate(java.util.Date.from(now().plus(Duration.ofDays(1))));
        list.addCRLEntry(gone.certificate().getSerialNumber(), java.util.Date.from(now()), 0);
        try {
            return list.build(new HouseSigner(keys, ca.key())).getEncoded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_certificate_that_has_run_out_seals_no_more() {
        byte[] drawn = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);
        var hand = hands.of(new Sealer(new UnitId("SHR-01"), "محافظة الشرقية", "مركز ومدينة الزقازيق"));
        var house = new AnotherHouse();
        byte[] withoutTime = house.sealWithoutTime(hand, drawn);

        assertThat(check(withoutTime)).isEqualTo(Reason.VALID);
        assertThat(anchors.check()
                        .check(withoutTime, now().plus(Duration.ofDays(500)))
                        .reason())
                .isEqualTo(Reason.EXPIRED);
        assertThat(anchors.check()
                        .check(sealed, now().plus(Duration.ofDays(500)))
                        .reason())
                .as("its time stamp proves that it was sealed in time")
                .isEqualTo(Reason.VALID);
    }

    @Test
    void without_the_time_stamping_authority_a_paper_is_sealed_at_once_and_stamped_later() throws Exception {
        TSPSource down = new RemoteTime("http://127.0.0.1:1/tsa", clock);
        var lonely = new SealingPdf(
                hands,
                papers,
                new SealSettings("http://127.0.0.1:1/tsa", null, null, "", Duration.ofSeconds(4), Duration.ZERO),
                down,
                clock);
        byte[] drawn = Arrays.copyOf(sealed, indexOf(sealed, "%%EOF\n") + 6);

        var now = lonely.seal(
                drawn,
                SealPlace.FOOT_OF_A4,
                new Sealer(new UnitId("SHR-01"), "محافظة الشرقية", "مركز ومدينة الزقازيق"));

        assertThat(now.level()).isEqualTo(SealLevel.B);
        assertThat(anchors.check().check(now.pdf(), now()).level()).isEqualTo(SealLevel.B);
        byte[] lifted = lifting.lift(now.pdf());
        assertThat(anchors.check().check(lifted, now()).level()).isEqualTo(SealLevel.LT);
        assertThat(onPaper(lifted)).isEqualTo(PaperVerdict.Reason.NO_STATUS);
        assertThat(archiveFaults(lifted)).isEmpty();
    }

    @Test
    void papers_that_are_sealed_at_the_same_moment_are_all_valid() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> issued = IntStream.range(0, 16)
                    .mapToObj(i -> people.submit(
                            () -> documents.bytes(licences.issue(anOutput()).pdf())))
                    .toList();
            var numbers = new HashSet<String>();
            for (var one : issued) {
                assertThat(check(one.get())).isEqualTo(Reason.VALID);
                numbers.add(SealedPaper.read(one.get(), anchors.check(), now()).text());
            }
            assertThat(numbers).hasSize(16);
        }
    }

    @Test
    void the_list_of_seals_is_believed_only_if_the_root_signed_it() {
        var read = SealTrust.read(anchors.message(), signing.root());
        assertThat(check(sealed, read)).isEqualTo(Reason.VALID);

        byte[] forged = anchors.message();
        forged[forged.length / 2] ^= 1;
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> SealTrust.read(forged, signing.root()));
    }

    @Test
    void the_stamp_is_seen_where_it_is_looked_for() throws Exception {
        try (var pdf = Loader.loadPDF(sealed)) {
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
            ImageIO.write(picture, "png", PICTURES.resolve("licence.png").toFile());
            var widget = pdf.getPage(0).getAnnotations().getFirst();
            assertThat(widget.getRectangle().getWidth()).isEqualTo(SealPlace.FOOT_OF_A4.width());
            assertThat(widget.isPrinted()).isTrue();
            int dark = 0;
            var box = widget.getRectangle();
            double scale = 110 / 72.0;
            for (int x = (int) (box.getLowerLeftX() * scale); x < box.getUpperRightX() * scale; x++) {
                int y = (int) ((842 - (box.getLowerLeftY() + box.getHeight() / 2)) * scale);
                dark += (picture.getRGB(x, y) & 0xFF) < 0x90 ? 1 : 0;
            }
            assertThat(dark).isGreaterThan(10);
        }
    }

    @Test
    void letters_and_statements_are_sealed_too() throws Exception {
        for (var kind : List.of("letter", "statement", "permit", "certificate")) {
            byte[] file = documents.bytes(
                    licences.issue(LicenceFixtures.anOutputOf(kind)).pdf());
            assertThat(check(file)).as(kind).isEqualTo(Reason.VALID);
            try (var pdf = Loader.loadPDF(file)) {
                var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 110);
                ImageIO.write(picture, "png", PICTURES.resolve(kind + ".png").toFile());
            }
        }
    }

    private Reason check(byte[] file) {
        return anchors.check().check(file, now()).reason();
    }

    private Reason check(byte[] file, SealTrust trust) {
        return new SealCheck(trust, List.of()).check(file, now()).reason();
    }

    private SealCheck check(List<byte[]> revoked) {
        return new SealCheck(SealTrust.read(anchors.message(), signing.root()), revoked);
    }

    private PaperCheck paperCheck() {
        return new PaperCheck(TrustedKeys.read(signing.keyList(), signing.root()));
    }

    private PaperVerdict.Reason onPaper(byte[] file) {
        var paper = SealedPaper.read(file, anchors.check(), now());
        return paperCheck().check(paper.text(), paper.hash(), now()).reason();
    }

    private Instant now() {
        return clock.instant();
    }

    private static String serial(SealHand hand) {
        return hand.certificate().getSerialNumber().toString(16);
    }

    private static byte[] withWordsOverIt(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var page = pdf.getPage(0);
            try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
                content.setNonStrokingColor(1f, 0f, 0f);
                content.addRect(100, 400, 300, 100);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getDictionaryObject(COSName.CONTENTS).setDirect(true);
            var out = new ByteArrayOutputStream();
            pdf.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static List<String> archiveFaults(byte[] file) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            var faults = new ArrayList<String>();
            for (var assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
                }
            }
            return faults;
        }
    }
}
