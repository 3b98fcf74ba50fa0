package org.shubbak.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The unguessable name of a public page, such as a licence's: 8 random bytes as 13 characters of Crockford's Base32.
 */
public record PublicCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not a public code");
        }
    }

    public static PublicCode random() {
        return of(RANDOM.nextLong());
    }

    static PublicCode of(long bits) {
        char[] code = new char[LENGTH];
        long rest = bits;
        for (int i = LENGTH - 1; i >= 0; i--) {
            code[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new PublicCode(new String(code));
    }

    /** The code of these 8 bytes. */
    public static PublicCode of(byte[] bytes) {
        return of(java.nio.ByteBuffer.wrap(bytes).getLong());
    }

    /** The 8 bytes that it stands for. */
    public byte[] bytes() {
        long bits = 0;
        for (char digit : value.toCharArray()) {
            bits = bits << 5 | ALPHABET.indexOf(digit);
        }
        return java.nio.ByteBuffer.allocate(Long.BYTES).putLong(bits).array();
    }

    /** What someone typed or scanned: any case, hyphens and spaces, O for 0, I and L for 1, Arabic digits. */
    public static Optional<PublicCode> read(String typed) {
        String plain = ArabicText.asciiDigits(ArabicText.withoutMarks(typed)).toUpperCase(Locale.ROOT);
        String code = plain.replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isCode(code) ? Optional.of(new PublicCode(code)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.charAt(0) <= 'F' && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
