package org.shubbak.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * The 14 digits of the national ID (الرقم القومي): century, birth date, governorate of birth registration, serial with sex,
 * check digit (Civil Status Law 143/1994, executive regulations art. 3).
 *
 * <p>The Ministry of Interior publishes no check-digit algorithm. The weighted modulus 11 used here agrees with every
 * genuine sample seen, but it may fail on old numbers: a mismatch is a warning that a clerk confirms, never an error.
 */
public record NationalId(String value) {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final Set<String> GOVERNORATES = Set.of(
            "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "22", "23", "24", "25",
            "26", "27", "28", "29", "31", "32", "33", "34", "35", "88");

    /** Sex (النوع), from the last digit of the serial. */
    public enum Sex {
        MALE,
        FEMALE
    }

    /** What was read out of what someone typed. */
    public sealed interface Reading {}

    /**
     * @param checkDigitMatches false asks for a confirmation that is journalled
     */
    public record Accepted(NationalId id, boolean checkDigitMatches) implements Reading {}

    /**
     * @param code message key {@code refusal.<code>}
     */
    public record Refused(String code) implements Reading {}

    public NationalId {
        if (!value.matches("[23]\\d{13}")) {
            throw new IllegalArgumentException("Not a national ID");
        }
    }

    /** Reads any digits with spaces, dashes, tatweel and direction marks between them. */
    public static Reading read(String typed) {
        return read(typed, CairoTime.today(Clock.systemUTC()));
    }

    public static Reading read(String typed, LocalDate today) {
        String digits = ArabicText.asciiDigits(ArabicText.withoutMarks(typed))
                .replaceAll("[\\s\\-\\u2010-\\u2015\\u2212\\u0640\\u00A0]", "");
        if (!digits.matches("[0-9]{14}")) {
            return new Refused("shared.national-id-digits");
        }
        if (digits.charAt(0) != '2' && digits.charAt(0) != '3') {
            return new Refused("shared.national-id-century");
        }
        return readParts(new NationalId(digits), today);
    }

    private static Reading readParts(NationalId id, LocalDate today) {
        try {
            if (id.birthDate().isAfter(today)) {
                return new Refused("shared.national-id-future");
            }
        } catch (DateTimeException impossible) {
            return new Refused("shared.national-id-date");
        }
        if (!GOVERNORATES.contains(id.governorateCode())) {
            return new Refused("shared.national-id-governorate");
        }
        return new Accepted(id, checkDigit(id.value) == id.value.charAt(13) - '0');
    }

    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }

    public LocalDate birthDate() {
        int century = value.charAt(0) == '2' ? 1900 : 2000;
        return LocalDate.of(century + number(1, 3), number(3, 5), number(5, 7));
    }

    public Sex sex() {
        return number(12, 13) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Where the birth was registered, never where the person lives; 88 is abroad. */
    public String governorateCode() {
        return value.substring(7, 9);
    }

    /** For screens and receipts: {@code 2000107*****10}. */
    public String masked() {
        return value.substring(0, 7) + "*****" + value.substring(12);
    }

    private int number(int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    @Override
    public String toString() {
        return masked();
    }
}
