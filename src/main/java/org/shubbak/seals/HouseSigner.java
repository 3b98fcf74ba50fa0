package org.shubbak.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.operator.ContentSigner;
import org.shubbak.signing.Es256;
import org.shubbak.signing.PublicKeyEntry;
import org.shubbak.signing.SigningKeys;

/** One of the house's keys as the certificates' and time stamps' makers want it; its private half stays where it is. */
final class HouseSigner implements ContentSigner {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final SigningKeys keys;
    private final PublicKeyEntry key;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    HouseSigner(SigningKeys keys, PublicKeyEntry key) {
        this.keys = keys;
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public OutputStream getOutputStream() {
        text.reset();
        return text;
    }

    @Override
    public byte[] getSignature() {
        return der(keys.sign(key, text.toByteArray()));
    }

    /** The 64 bytes r‖s as X.509 and CMS write them. */
    static byte[] der(byte[] plain) {
        int half = Es256.SIGNATURE / 2;
        var r = new BigInteger(1, Arrays.copyOf(plain, half));
        var s = new BigInteger(1, Arrays.copyOfRange(plain, half, plain.length));
        try {
            return StandardDSAEncoding.INSTANCE.encode(ORDER, r, s);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
