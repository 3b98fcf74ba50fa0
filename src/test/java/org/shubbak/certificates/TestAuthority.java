package org.shubbak.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
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
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** The licensed provider of the tests: its root is in the tests' settings, its key lies beside it for everybody to see. */
public final class TestAuthority {

    private static final Path FOLDER = Path.of("src/test/resources/authority");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final X500Name STRANGER = new X500Name("CN=Nobody whom we know");

    private final PrivateKey key;
    private final X500Name name;
    private final @Nullable X509Certificate root;
    private @Nullable String lists;
    private @Nullable String answers;

    private TestAuthority(PrivateKey key, X500Name name, @Nullable X509Certificate root) {
        this.key = key;
        this.name = name;
        this.root = root;
    }

    public static TestAuthority known() {
        try (var in = Files.newInputStream(FOLDER.resolve("root.pem"))) {
            var pem = Files.readString(FOLDER.resolve("root-key.pem"), StandardCharsets.US_ASCII);
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
            var root = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return new TestAuthority(
                    key, X500Name.getInstance(root.getSubjectX500Principal().getEncoded()), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that anybody makes for himself. */
    public static TestAuthority unknown() {
        return new TestAuthority(keys().getPrivate(), STRANGER, null);
    }

    /** The same, whose certificates tell where its list of the revoked lies. */
    public TestAuthority publishingAt(String address) {
        lists = address;
        return this;
    }

    /** The same, whose certificates tell where it answers about one of them (OCSP). */
    public TestAuthority answeringAt(String address) {
        answers = address;
        return this;
    }

    public static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate issue(PublicKey half, String commonName) {
        return issue(half, commonName, now().minus(Duration.ofDays(1)), now().plus(YEAR));
    }

    public X509Certificate issue(PublicKey half, String commonName, Instant from, Instant until) {
        try {
            var form = new X509v3CertificateBuilder(
                    name,
                    new BigInteger(96, new SecureRandom()).setBit(95),
                    Date.from(from),
                    Date.from(until),
                    new X500Name("C=EG, O=Sharqia, CN=" + commonName),
                    SubjectPublicKeyInfo.getInstance(half.getEncoded()));
            form.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (lists != null) {
                form.addExtension(Extension.cRLDistributionPoints, false, at(lists));
            }
            if (answers != null) {
                var name = new GeneralName(GeneralName.uniformResourceIdentifier, answers);
                form.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, name));
            }
            return new JcaX509CertificateConverter().getCertificate(form.build(signer()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate for time stamps; critical, as RFC 3161 wants it. */
    public X509Certificate issueForTime(PublicKey half, Instant from, Instant until) {
        try {
            var form = new X509v3CertificateBuilder(
                    name,
                    new BigInteger(96, new SecureRandom()).setBit(95),
                    Date.from(from),
                    Date.from(until),
                    new X500Name("C=EG, CN=Time stamps of the tests"),
                    SubjectPublicKeyInfo.getInstance(half.getEncoded()));
            form.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            form.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            return new JcaX509CertificateConverter().getCertificate(form.build(signer()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its list of the revoked as of now. */
    public byte[] revocations(X509Certificate... revoked) {
        var list = new X509v2CRLBuilder(name, Date.from(now()));
        list.setNextUpdate(Date.from(now().plus(Duration.ofDays(1))));
        for (var one : revoked) {
            list.addCRLEntry(one.getSerialNumber(), Date.from(now().minusSeconds(60)), 0);
        }
        try {
            return list.build(signer()).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate and its issuer's, as a token holds them. */
    public List<byte[]> chain(X509Certificate certificate) {
        try {
            return root == null
                    ? List.of(certificate.getEncoded())
                    : List.of(certificate.getEncoded(), root.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a token signs. */
    public static byte[] sign(PrivateKey key, byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256(X509Certificate certificate) {
        try {
            return CertificateName.sha256(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CRLDistPoint at(String address) {
        var names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }

    private ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
