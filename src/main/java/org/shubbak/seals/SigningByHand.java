package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import org.shubbak.documents.HandStamp;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * An official's own signature in a PDF file (توقيع المسئول نفسه) in two steps: the house tells what is to be signed, his token
 * signs it on his own computer, and the house puts the signature into the same file. Between the steps nothing is kept but
 * the file and the moment.
 */
@Component
public class SigningByHand {

    private static final Logger LOG = LoggerFactory.getLogger(SigningByHand.class);
    /** Bytes kept free for the signature: enough for a foreign chain and a foreign time stamp. */
    private static final int ROOM = 16_000;

    private final Papers papers;
    private final SingletonSupplier<PAdESService> service;

    SigningByHand(Papers papers, TSPSource time) {
        this.papers = papers;
        this.service = SingletonSupplier.of(() -> SealingPdf.service(time));
    }

    /**
     * What his token is to sign: the signed attributes (CMS, RFC 5652, 5.4), which hold the file's hash.
     *
     * @param at whole seconds
     */
    public byte[] text(byte[] drawn, Signer signer, Instant at) {
        var parameters = parameters(signer, at, SignatureLevel.PAdES_BASELINE_T);
        return service.obtain().getDataToSign(document(drawn), parameters).getBytes();
    }

    /**
     * Puts the signature into the file, with a time stamp where the authority answers.
     *
     * @param signature of {@link #text} of the same file, signer and moment
     * @throws Refusal {@code seals.own.wrong-signature} if it was made by another key or over another text
     */
    public byte[] sign(byte[] drawn, Signer signer, Instant at, byte[] signature) {
        if (!isOver(text(drawn, signer, at), signer, signature)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "seals.own.wrong-signature");
        }
        try {
            return sign(drawn, signer, at, signature, SignatureLevel.PAdES_BASELINE_T);
        } catch (DSSException noTime) {
            LOG.warn("Signed without a time stamp: {}", noTime.getMessage());
            return sign(drawn, signer, at, signature, SignatureLevel.PAdES_BASELINE_B);
        }
    }

    private byte[] sign(byte[] drawn, Signer signer, Instant at, byte[] signature, SignatureLevel level) {
        var value = new SignatureValue(algorithm(signer), signature);
        return SealingPdf.bytes(service.obtain().signDocument(document(drawn), parameters(signer, at, level), value));
    }

    /** Whether it is the signature of this text by this signer's key. */
    public static boolean isOver(byte[] text, Signer signer, byte[] signature) {
        try {
            var check = Signature.getInstance(algorithm(signer).getJCEId());
            check.initVerify(signer.certificate().getPublicKey());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private static SignatureAlgorithm algorithm(Signer signer) {
        return SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(signer.certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }

    private PAdESSignatureParameters parameters(Signer signer, Instant at, SignatureLevel level) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(algorithm(signer).getEncryptionAlgorithm());
        parameters.setSigningCertificate(signer.certificate());
        parameters.setCertificateChain(signer.tokens());
        parameters.setContentSize(ROOM);
        parameters.setAppName("Shubbak");
        parameters.setSignerName(signer.name());
        parameters.setReason(signer.title());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSigningTimeZone(java.util.TimeZone.getTimeZone(CairoTime.ZONE));
        var stamp = papers.hand(new HandStamp(signer.title(), signer.name(), CairoTime.date(at)));
        parameters.setImageParameters(SealingPdf.image(SealPlace.HAND_OF_A4, stamp));
        return parameters;
    }

    private static InMemoryDocument document(byte[] drawn) {
        return new InMemoryDocument(drawn, "paper.pdf");
    }
}
