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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
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
    private final Duration before;
    private final Clock clock;

    LiftingSeal(SealAnchors anchors, HouseAuthority authority, TSPSource time, SealSettings settings, Clock clock) {
        this.anchors = anchors;
        this.before = settings.renewBefore();
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
        return extended(sealed, SignatureLevel.PAdES_BASELINE_LT);
    }

    /**
     * When a lifted file needs another time stamp, since the certificates of those that it has end soon after; empty where
     * the settings want none, or nothing in the file has one.
     */
    public Optional<Instant> renewal(byte[] lifted) {
        return before.isZero() ? Optional.empty() : until(lifted).map(end -> end.minus(before));
    }

    /**
     * Puts an archive time stamp (الختم الزمني الأرشيفي, level LTA) over everything that is in the file, and before it what proves
     * the stamps that are there.
     *
     * @throws NotNow if what is needed cannot be had today, or the new stamp would last no longer than the old one
     */
    public byte[] renew(byte[] lifted) throws NotNow {
        var renewed = extended(lifted, SignatureLevel.PAdES_BASELINE_LTA);
        if (!until(renewed).orElse(Instant.MIN).isAfter(until(lifted).orElse(Instant.MAX))) {
            throw new NotNow("the new time stamp would not last longer than those that are there");
        }
        return renewed;
    }

    /** Until when every seal and signature in the file is proved by a time stamp whose certificate holds. */
    private Optional<Instant> until(byte[] file) {
        return anchors.check().check(file, clock.instant()).marks().stream()
                .map(SealVerdict.Mark::provedUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private byte[] extended(byte[] sealed, SignatureLevel level) throws NotNow {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        byte[] more;
        try {
            more = SealingPdf.bytes(
                    service.obtain().extendDocument(new InMemoryDocument(sealed, "paper.pdf"), parameters));
        } catch (RuntimeException failed) {
            throw new NotNow(String.valueOf(failed.getMessage()), failed);
        }
        if (Arrays.mismatch(sealed, more) != sealed.length) {
            throw new NotNow("what was sealed would not stay as it was");
        }
        prove(more);
        return more;
    }

    private void prove(byte[] more) throws NotNow {
        for (var mark : anchors.check().check(more, clock.instant()).marks()) {
            if (mark.reason() != SealVerdict.Reason.VALID || !isLifted(mark)) {
                throw new NotNow(
                        "what was added proves only " + mark.reason() + " " + mark.level() + " of " + mark.by());
            }
        }
    }

    /** An official's certificate that names no place to ask at cannot be proved further, and does not hold up the seal. */
    private static boolean isLifted(SealVerdict.Mark mark) {
        return mark.level() == SealLevel.LT || !mark.ours() && !mark.askable() && mark.level() == SealLevel.T;
    }
}
