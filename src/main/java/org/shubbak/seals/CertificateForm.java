package org.shubbak.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.PublicKeyEntry;

/** Fills in the form of a certificate (X.509 version 3, RFC 5280) of the house's own authority. */
final class CertificateForm {

    static final Duration AUTHORITY = Duration.ofDays(20 * 365);
    /** A key signs for a year; its certificate outlives it a little, so that December's papers are lifted in January. */
    static final Duration SEAL = Duration.ofDays(400);

    /** What a time stamp proves stands as long as its certificate, although the key stamps for a year only. */
    static final Duration TIME = Duration.ofDays(10 * 365);

    static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateForm() {}

    /** @param crl where the list of the revoked lies */
    static byte[] authority(PublicKeyEntry key, X500Name name, ContentSigner signer) {
        try {
            return form(key, name, name, AUTHORITY)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .build(signer)
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param crl where the list of the revoked lies */
    static byte[] issued(PublicKeyEntry key, X500Name name, X500Name issuer, String crl, ContentSigner signer) {
        try {
            var form = form(key, name, issuer, key.purpose() == KeyPurpose.TIME ? TIME : SEAL)
                    .addExtension(Extension.cRLDistributionPoints, false, lists(crl))
                    .addExtension(Extension.keyUsage, true, usage(key.purpose()));
            if (key.purpose() == KeyPurpose.TIME) {
                form.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return form.build(signer).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyUsage usage(KeyPurpose purpose) {
        return new KeyUsage(
                purpose == KeyPurpose.SEAL
                        ? KeyUsage.digitalSignature | KeyUsage.nonRepudiation
                        : KeyUsage.digitalSignature);
    }

    private static X509v3CertificateBuilder form(PublicKeyEntry key, X500Name name, X500Name issuer, Duration lasts)
            throws IOException {
        Instant from = key.madeAt().minus(CLOCKS_DIFFER);
        var half = SubjectPublicKeyInfo.getInstance(key.key().getEncoded());
        return new X509v3CertificateBuilder(
                        issuer,
                        new BigInteger(120, RANDOM).setBit(119),
                        Date.from(from),
                        Date.from(from.plus(lasts)),
                        name,
                        half)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new BcX509ExtensionUtils().createSubjectKeyIdentifier(half));
    }

    private static CRLDistPoint lists(String crl) {
        var names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, crl));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }
}
