package org.shubbak.seals;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.Es256;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.PublicKeyEntry;
import org.shubbak.signing.SealTrust;

/** An authority that is not ours, with the same names: what a forger makes for himself in an afternoon. */
final class AnotherHouse {

    private static final X500Name CA = new X500Name("C=EG, O=http://127.0.0.1:8080, CN=Shubbak house authority");
    private final KeyPair root = Es256.newKeys();
    private final KeyPair seal = Es256.newKeys();
    private final KeyPair stamps = Es256.newKeys();
    private final CertificateToken rootCertificate =
            DSSUtils.loadCertificate(CertificateForm.authority(entry(root, KeyPurpose.SEAL_CA), CA, signer(root)));
    private final CertificateToken certificate = DSSUtils.loadCertificate(CertificateForm.issued(
            entry(seal, KeyPurpose.SEAL),
            new X500Name("C=EG, O=محافظة الشرقية, CN=مركز ومدينة الزقازيق"),
            CA,
            "http://127.0.0.1:1/none.crl",
            signer(root)));

    byte[] root() {
        return rootCertificate.getEncoded();
    }

    /** Hands that seal with this house's key, whatever the unit. */
    SealHands hands() {
        return new SealHands(new SealHand(
                List.of(certificate, rootCertificate),
                SignatureAlgorithm.ECDSA_SHA256,
                text -> HouseSigner.der(Es256.sign(seal.getPrivate(), text))));
    }

    /** Time stamps of this house, by the maker that comes with DSS. */
    TSPSource time() {
        var certificate = DSSUtils.loadCertificate(CertificateForm.issued(
                entry(stamps, KeyPurpose.TIME),
                new X500Name("CN=time"),
                CA,
                "http://127.0.0.1:1/none.crl",
                signer(root)));
        var source = new KeyEntityTSPSource(stamps.getPrivate(), certificate, List.of(certificate, rootCertificate));
        source.setTsaPolicy("2.999.1");
        source.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        return source;
    }

    SealTrust trust() {
        return new SealTrust(now(), List.of(root()), List.of(), List.of());
    }

    /** Without a time stamp, which nobody gives to a forger. */
    byte[] seal(byte[] pdf) {
        var hand = new SealHand(
                List.of(certificate, rootCertificate),
                SignatureAlgorithm.ECDSA_SHA256,
                text -> HouseSigner.der(Es256.sign(seal.getPrivate(), text)));
        return sealWithoutTime(hand, pdf);
    }

    byte[] sealWithoutTime(SealHand hand, byte[] pdf) {
        return seal(hand, pdf, null, now());
    }

    byte[] sealWith(SealHand hand, byte[] pdf, TSPSource time, Instant at) {
        return seal(hand, pdf, time, at);
    }

    private static byte[] seal(SealHand hand, byte[] pdf, @Nullable TSPSource time, Instant at) {
        var service = new PAdESService(SealingPdf.silent());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        if (time != null) {
            service.setTspSource(time);
        }
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(time == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(hand.certificate());
        parameters.setCertificateChain(hand.chain());
        parameters.bLevel().setSigningDate(Date.from(at));
        var document = new InMemoryDocument(pdf, "paper.pdf");
        var text = service.getDataToSign(document, parameters);
        var value = new SignatureValue(hand.algorithm(), hand.sign().apply(text.getBytes()));
        return SealingPdf.bytes(service.signDocument(document, parameters, value));
    }

    private static PublicKeyEntry entry(KeyPair keys, KeyPurpose purpose) {
        var half = (ECPublicKey) keys.getPublic();
        return new PublicKeyEntry(PublicKeyEntry.kidOf(half), purpose, "-", 0, half, now());
    }

    private static ContentSigner signer(KeyPair keys) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
