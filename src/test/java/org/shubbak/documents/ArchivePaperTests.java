package org.shubbak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Papers can be archived for decades: veraPDF, an independent validator, finds them to be PDF/A-2u, and so PDF/A-2b. */
class ArchivePaperTests {

    private static final Papers PAPERS = new Papers();

    /** One of each kind. */
    enum Paper {
        LICENCE(papers -> papers.licence(PaperFixtures.aBuildingLicence(), PaperFixtures.SEAL)),
        LONG_LICENCE(
                papers -> papers.licence(PaperFixtures.aLicence("عبد الرحمن ".repeat(12), 20), PaperFixtures.SEAL)),
        PAYMENT_RECEIPT(papers -> papers.paymentReceipt(PaperFixtures.aPaymentReceipt(null), PaperFixtures.SEAL)),
        LETTER(papers -> papers.letter(PaperFixtures.aLetter(3), PaperFixtures.SEAL)),
        REQUEST_RECEIPT(papers -> papers.requestReceipt(PaperFixtures.aRequestReceipt(), PaperFixtures.SEAL)),
        NOTICE_RECEIPT(papers -> papers.noticeReceipt(PaperFixtures.aNoticeReceipt(), PaperFixtures.SEAL)),
        REFUSAL(papers -> papers.refusal(PaperFixtures.aRefusal(), PaperFixtures.SEAL)),
        VOUCHER(papers -> papers.payoutVoucher(PaperFixtures.aPayoutVoucher(), PaperFixtures.SEAL));

        private final Function<Papers, byte[]> drawn;

        Paper(Function<Papers, byte[]> drawn) {
            this.drawn = drawn;
        }
    }

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void a_paper_is_pdf_a(Paper paper) throws Exception {
        var pdf = new ByteArrayInputStream(paper.drawn.apply(PAPERS));
        try (var parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            var result = validator.validate(parser);

            assertThat(failures(result.getTestAssertions().stream())).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(parser.getFlavour()).isEqualTo(PDFAFlavour.PDFA_2_U);
        }
    }

    private static Stream<String> failures(Stream<TestAssertion> assertions) {
        return assertions
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage());
    }
}
