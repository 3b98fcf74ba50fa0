package org.shubbak.seals;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.shared.CairoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts a unit's electronic seal (الختم الإلكتروني) into a PDF file, with a time stamp and its visible stamp. */
@Component
public class SealingPdf {

    private static final Logger LOG = LoggerFactory.getLogger(SealingPdf.class);
    /** Bytes kept free for the signature: enough for the certificates of a long chain and a foreign time stamp. */
    private static final int ROOM_OWN = 6_000;

    private static final int ROOM_FOREIGN = 16_000;

    private final SealHands hands;
    private final Papers papers;
    /** Made when it is first needed, since its libraries take their time to load. */
    private final SingletonSupplier<PAdESService> service;

    private final int room;
    private final Clock clock;
    private final Map<Sealer, byte[]> stamps = new ConcurrentHashMap<>();

    SealingPdf(SealHands hands, Papers papers, SealSettings settings, TSPSource time, Clock clock) {
        this.hands = hands;
        this.papers = papers;
        this.clock = clock;
        this.room = settings.tsa().isEmpty() && settings.keystore() == null ? ROOM_OWN : ROOM_FOREIGN;
        this.service = SingletonSupplier.of(() -> service(time));
    }

    /** A sealed file and how far its seal has come. */
    public record Sealed(byte[] pdf, SealLevel level) {}

    /**
     * Seals a file. Where the time-stamping authority does not answer, the seal goes without a time stamp, which it gets
     * later.
     *
     * @param place where the stamp is drawn on the first page
     */
    public Sealed seal(byte[] pdf, SealPlace place, Sealer sealer) {
        try {
            return new Sealed(seal(pdf, place, sealer, SignatureLevel.PAdES_BASELINE_T), SealLevel.T);
        } catch (DSSException noTime) {
            LOG.warn("Sealed without a time stamp: {}", noTime.getMessage());
            return new Sealed(seal(pdf, place, sealer, SignatureLevel.PAdES_BASELINE_B), SealLevel.B);
        }
    }

    private byte[] seal(byte[] pdf, SealPlace place, Sealer sealer, SignatureLevel level) {
        var hand = hands.of(sealer);
        var parameters = parameters(hand, level);
        parameters.setSignerName(sealer.name());
        parameters.setLocation(sealer.governorate());
        parameters.setImageParameters(image(place, sealer));
        var document = new InMemoryDocument(pdf, "paper.pdf");
        var text = service.obtain().getDataToSign(document, parameters);
        var value = new SignatureValue(hand.algorithm(), hand.sign().apply(text.getBytes()));
        return bytes(service.obtain().signDocument(document, parameters, value));
    }

    private PAdESSignatureParameters parameters(SealHand hand, SignatureLevel level) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(hand.algorithm().getEncryptionAlgorithm());
        parameters.setSigningCertificate(hand.certificate());
        parameters.setCertificateChain(hand.chain());
        parameters.setContentSize(room);
        parameters.setAppName("Shubbak");
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setSigningTimeZone(java.util.TimeZone.getTimeZone(CairoTime.ZONE));
        return parameters;
    }

    private SignatureImageParameters image(SealPlace place, Sealer sealer) {
        return image(place, stamp(sealer));
    }

    /** A picture of its own on the first page. */
    static SignatureImageParameters image(SealPlace place, byte[] picture) {
        var field = new SignatureFieldParameters();
        field.setPage(1);
        field.setOriginX(place.left());
        field.setOriginY(place.top());
        field.setWidth(place.width());
        field.setHeight(place.height());
        var image = new SignatureImageParameters();
        image.setFieldParameters(field);
        image.setImage(new InMemoryDocument(picture, "stamp.png"));
        return image;
    }

    private byte[] stamp(Sealer sealer) {
        return stamps.computeIfAbsent(sealer, unit -> papers.stamp(unit.governorate(), unit.name()));
    }

    static PAdESService service(TSPSource time) {
        var service = new PAdESService(silent());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(time);
        return service;
    }

    /** What DSS finds is judged by {@link SealCheck}, by the house's clock. */
    static CommonCertificateVerifier silent() {
        var verifier = new CommonCertificateVerifier();
        var silent = new SilentOnStatusAlert();
        verifier.setAlertOnExpiredCertificate(silent);
        verifier.setAlertOnNotYetValidCertificate(silent);
        verifier.setAlertOnMissingRevocationData(silent);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(silent);
        verifier.setAlertOnUncoveredPOE(silent);
        verifier.setAlertOnRevokedCertificate(silent);
        verifier.setAugmentationAlertOnSelfSignedCertificateChains(silent);
        return verifier;
    }

    static byte[] bytes(eu.europa.esig.dss.model.DSSDocument document) {
        var out = new ByteArrayOutputStream(128 * 1024);
        try {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
