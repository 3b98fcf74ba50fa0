package org.shubbak.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Arrays;

/** ECDSA with P-256 and SHA-256 (RFC 9053, 2.1); signatures are the 64 bytes r‖s, public keys the 65 bytes 4‖x‖y. */
public final class Es256 {

    /** Bytes of a signature. */
    public static final int SIGNATURE = 64;

    private static final int HALF = 32;
    private static final int POINT = 1 + 2 * HALF;
    static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final ECParameterSpec CURVE = curve();

    private Es256() {}

    public static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    public static byte[] sign(PrivateKey key, byte[] text) {
        try {
            return sign(key, Signature.getInstance(ALGORITHM), text);
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    static byte[] sign(PrivateKey key, Signature signature, byte[] text) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
    }

    /** False for every signature that was not made over this text with this key's other half, however it is malformed. */
    public static boolean verify(ECPublicKey key, byte[] text, byte[] signature) {
        if (signature.length != SIGNATURE) {
            return false;
        }
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    public static byte[] point(ECPublicKey key) {
        var point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + HALF);
        return point;
    }

    /** @throws IllegalArgumentException if the bytes are not a point of the curve */
    public static ECPublicKey publicKey(byte[] point) {
        if (point.length != POINT || point[0] != 4) {
            throw new IllegalArgumentException("not an uncompressed point of P-256");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT));
        if (!onCurve(x, y)) {
            throw new IllegalArgumentException("not a point of P-256");
        }
        try {
            var made = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
            return (ECPublicKey) made;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a point of P-256", e);
        }
    }

    private static boolean onCurve(BigInteger x, BigInteger y) {
        EllipticCurve curve = CURVE.getCurve();
        var prime = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.pow(2).subtract(right).mod(prime).signum() == 0;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, into, at + HALF - length, length);
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(GeneralSecurityException e) {
        return new IllegalStateException("every JDK has ES256", e);
    }
}
