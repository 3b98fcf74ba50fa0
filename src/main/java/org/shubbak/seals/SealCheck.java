package org.shubbak.seals;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shubbak.signing.SealTrust;

/**
 * Checks the seals in a PDF file (التحقق من الختم الإلكتروني) without a network. No file makes it fail; what is not proved is
 * not valid.
 */
public final class SealCheck {

    private static final int LARGEST = 40 << 20;

    private final MarkCheck marks;

    /** @param revocations lists of revoked certificates, beside those that the file brings with it */
    public SealCheck(SealTrust trust, List<byte[]> revocations) {
        var lists = revocations.stream()
                .map(list -> (InputStream) new ByteArrayInputStream(list))
                .toArray(InputStream[]::new);
        this.marks = new MarkCheck(
                tokens(trust.authorities()),
                tokens(trust.seals()),
                tokens(trust.anchors()),
                new ExternalResourcesCRLSource(lists));
    }

    public SealVerdict check(byte[] pdf, Instant now) {
        if (pdf.length > LARGEST || !startsAsPdf(pdf)) {
            return SealVerdict.of(SealVerdict.Reason.UNREADABLE);
        }
        try {
            return judge(signatures(pdf), pdf, now);
        } catch (RuntimeException | StackOverflowError hostile) {
            return SealVerdict.of(SealVerdict.Reason.UNREADABLE);
        }
    }

    private SealVerdict judge(List<PAdESSignature> signatures, byte[] pdf, Instant now) {
        if (signatures.isEmpty()) {
            return SealVerdict.of(SealVerdict.Reason.UNSEALED);
        }
        var found = new ArrayList<SealVerdict.Mark>();
        for (var signature : signatures) {
            boolean last = signature.equals(signatures.getLast());
            found.add(marks.check(signature, last, pdf, now));
        }
        var verdict = new SealVerdict(SealVerdict.Reason.UNSEALED, found);
        return new SealVerdict(verdict.mark().orElseThrow().reason(), found);
    }

    /** In the order in which they cover the file, each with what was changed behind it. */
    private static List<PAdESSignature> signatures(byte[] pdf) {
        var document = new InMemoryDocument(pdf, "paper.pdf");
        var factory = new PdfBoxNativeObjectFactory();
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        factory.setPdfDifferencesFinder(differences);
        var analyzer = new PDFDocumentAnalyzer(document);
        analyzer.setPdfObjFactory(factory);
        analyzer.setCertificateVerifier(SealingPdf.silent());
        var signatures = analyzer.getSignatures();
        factory.newPAdESSignatureService().analyzePdfModifications(document, signatures, new char[0]);
        return signatures.stream()
                .filter(PAdESSignature.class::isInstance)
                .map(PAdESSignature.class::cast)
                .sorted(Comparator.comparingInt(MarkCheck::end))
                .toList();
    }

    private static boolean startsAsPdf(byte[] pdf) {
        return pdf.length > 8 && pdf[0] == '%' && pdf[1] == 'P' && pdf[2] == 'D' && pdf[3] == 'F';
    }

    private static List<CertificateToken> tokens(List<byte[]> certificates) {
        return certificates.stream().map(DSSUtils::loadCertificate).toList();
    }
}
