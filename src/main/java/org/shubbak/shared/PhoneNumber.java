package org.shubbak.shared;

import java.util.Optional;

/**
 * A telephone number: Egyptian ones in the national form ({@code 01012345678}, {@code 0552301234}), foreign ones with
 * their plus sign.
 */
public record PhoneNumber(String value) {

    public PhoneNumber {
        if (!isNumber(value)) {
            throw new IllegalArgumentException("Not a telephone number");
        }
    }

    /** Any digits, spaces, hyphens and brackets; {@code +20} and {@code 0020} are understood. */
    public static Optional<PhoneNumber> read(String typed) {
        String plain =
                ArabicText.asciiDigits(ArabicText.withoutMarks(typed)).replaceAll("[\\s().\\-/\\u2010-\\u2015]", "");
        String number = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        String national = number.startsWith("+20") ? "0" + number.substring(3).replaceFirst("^0", "") : number;
        return isNumber(national) ? Optional.of(new PhoneNumber(national)) : Optional.empty();
    }

    public String lastFour() {
        return value.substring(value.length() - 4);
    }

    /** For screens that need no more: {@code 010****5678}. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 7) + lastFour();
    }

    public boolean isMobile() {
        return value.startsWith("01") && value.length() == 11;
    }

    private static boolean isNumber(String text) {
        return text.matches("01[0125]\\d{8}")
                || text.matches("0[2-9]\\d{7,8}")
                || text.matches("\\+(?!20)[1-9]\\d{7,14}");
    }

    @Override
    public String toString() {
        return masked();
    }
}
