package org.shubbak.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes as decimal digits, which a QR code packs as tightly as bytes and every scanner hands on unharmed: the number
 * 0x01‖deflate(bytes), with raw deflate (RFC 1951), written in decimal.
 */
final class Digits {

    /** More is no paper of ours. */
    static final int MOST_DIGITS = 4_000;

    static final int MOST_BYTES = 4_096;

    private Digits() {}

    static String of(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new byte[bytes.length + 64];
            packed[0] = 1;
            int length = deflater.deflate(packed, 1, packed.length - 1);
            return new BigInteger(1, Arrays.copyOf(packed, length + 1)).toString();
        } finally {
            deflater.end();
        }
    }

    /** Empty for everything that {@link #of} does not write. */
    static Optional<byte[]> read(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var packed = new BigInteger(digits).toByteArray();
        return packed[0] == 1 && digits.charAt(0) != '0' ? inflated(packed) : Optional.empty();
    }

    private static Optional<byte[]> inflated(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[512];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 || out.size() + length > MOST_BYTES) {
                    return Optional.empty();
                }
                out.write(buffer, 0, length);
            }
            return inflater.getRemaining() == 0 ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DataFormatException wrong) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
