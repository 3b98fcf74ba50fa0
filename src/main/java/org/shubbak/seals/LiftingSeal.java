package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Adds to a sealed file what proves its seal for the long run: a time stamp if it lacks one, the certificates, and the lists
 * of the revoked of today. Everything is appended; what was there stays as it was.
 */
@Component
public class LiftingSeal {

    private final SealAnchors anchors;
    private final SingletonSupplier<PAdESService> service;
    private final Clock clock;

    LiftingSeal(SealAnchors anchors, HouseAuthority authority, TSPSource time, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
        this.service = SingletonSupplier.of(() -> service(anchors, authority, time));
    }

    private static PAdESService service(SealAnchors anchors, HouseAuthority authority, TSPSource time) {
        var trusted = new CommonTrustedCertificateSource();
        anchors.all().forEach(trusted::addCertificate);
        var lists = new HouseCalls("application/pkix-crl").with(authority.listAddress(), authority::revocations);
        var verifier = SealingPdf.silent();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new OnlineCRLSource(lists));
        verifier.setOcspSource(new OnlineOCSPSource(new HouseCalls("application/ocsp-request")));
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(time);
        return service;
    }

    /** An authority did not answer, or its answer does not prove the seal; to be tried again. */
    public static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(String what, Throwable cause) {
            super(what, cause);
        }

        NotNow(String what) {
            super(what);
        }
    }

    /** @throws NotNow if what is needed cannot be had today */
    public byte[] lift(byte[] sealed) throws NotNow {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        byte[] lifted;
        try {
            lifted = SealingPdf.bytes(
                    service.obtain().extendDocument(new InMemoryDocument(sealed, "paper.pdf"), parameters));
        } catch (RuntimeException failed) {
            throw new NotNow(String.valueOf(failed.getMessage()), failed);
        }
        if (Arrays.mismatch(sealed, lifted) != sealed.length) {
            throw new NotNow("what was sealed would not stay as it was");
        }
        var verdict = anchors.check().check(lifted, clock.instant());
        for (var mark : verdict.marks()) {
            if (mark.reason() != SealVerdict.Reason.VALID || mark.level() != SealLevel.LT) {
                throw new NotNow(
                        "what was added proves only " + mark.reason() + " " + mark.level() + " of " + mark.by());
            }
        }
        return lifted;
    }
}
