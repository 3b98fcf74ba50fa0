package org.shubbak.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A PKCS#11 token (رمز أمان), from a USB stick to a rack of machines: private halves are made in it and never leave it. Each
 * lies in it under the name of its public half, with a certificate that the standard wants and nobody reads.
 */
final class KeyToken {

    private static final String TOKENS = "SunPKCS11";
    private static final Duration ON_PAPER = Duration.ofDays(36_500);

    private final Provider provider;
    private final KeyStore store;

    private KeyToken(Provider provider, KeyStore store) {
        this.provider = provider;
        this.store = store;
    }

    /**
     * Opens the token.
     *
     * @param library the maker's PKCS#11 library, as {@code /usr/lib/softhsm/libsofthsm2.so}
     * @param slot the number of the slot it is in
     * @throws IllegalStateException if it is not there, or the PIN is wrong
     */
    static KeyToken open(String library, long slot, String pin) {
        try {
            var settings = "--name=shubbak-%d%nlibrary=%s%nslot=%d%n".formatted(slot, library, slot);
            var provider = Security.getProvider(TOKENS).configure(settings);
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.toCharArray());
            return new KeyToken(provider, store);
        } catch (GeneralSecurityException | IOException | RuntimeException wrong) {
            throw new IllegalStateException(
                    "The token in slot " + slot + " of " + library
                            + " does not open: is it there, and is shubbak.keys.pkcs11.pin right?",
                    wrong);
        }
    }

    /** Makes a pair whose private half stays in the token. */
    ECPublicKey make(Instant at) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var half = Es256.publicKey(Es256.point((ECPublicKey) pair.getPublic()));
            var name = PublicKeyEntry.kidOf(half);
            store.setKeyEntry(name, pair.getPrivate(), null, new Certificate[] {certificate(pair, half, name, at)});
            return half;
        } catch (GeneralSecurityException | OperatorCreationException wrong) {
            throw new IllegalStateException("the token makes no key", wrong);
        }
    }

    /** @throws IllegalStateException if the token does not hold it */
    PrivateKey find(String kid) {
        try {
            if (store.getKey(kid, null) instanceof PrivateKey key) {
                return key;
            }
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the token does not give the use of key " + kid, wrong);
        }
        throw new IllegalStateException("the key " + kid + " is not in the token: is it the one of this installation?");
    }

    /** The 64 bytes of an ES256 signature, made in the token. */
    byte[] sign(PrivateKey key, byte[] text) {
        try {
            return Es256.sign(key, Signature.getInstance(Es256.ALGORITHM, provider), text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the token does not sign: is it still there?", wrong);
        }
    }

    private Certificate certificate(KeyPair pair, ECPublicKey half, String name, Instant at)
            throws GeneralSecurityException, OperatorCreationException {
        var subject = new X500Name("CN=" + name);
        var form = new X509v3CertificateBuilder(
                subject,
                BigInteger.ONE,
                Date.from(at),
                Date.from(at.plus(ON_PAPER)),
                subject,
                SubjectPublicKeyInfo.getInstance(half.getEncoded()));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA")
                .setProvider(provider)
                .build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(form.build(signer));
    }
}
