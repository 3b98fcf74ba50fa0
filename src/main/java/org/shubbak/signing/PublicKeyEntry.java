package org.shubbak.signing;

import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of one of our keys (مفتاح توقيع).
 *
 * @param kid 16 hexadecimal digits, the first 8 bytes of the SHA-256 of its point
 * @param scope the governorate whose papers it signs, as {@code SHR}; {@code -} for the others
 * @param year in which it signs; the next year has a new one
 */
public record PublicKeyEntry(String kid, KeyPurpose purpose, String scope, int year, ECPublicKey key, Instant madeAt) {

    static final int KID_BYTES = 8;

    public byte[] kidBytes() {
        return HexFormat.of().parseHex(kid);
    }

    /** The name that every public half has by itself. */
    public static String kidOf(ECPublicKey key) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(Es256.point(key)), KID_BYTES));
    }
}
