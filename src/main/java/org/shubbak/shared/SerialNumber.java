package org.shubbak.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number people read aloud and type (رقم الطلب، رقم الترخيص، رقم الإيصال): unit, year, running number and a check digit
 * over the rest, like {@code SHR-01-2026-000123-4}. The check digit finds every wrong digit and every swap of neighbours.
 */
public record SerialNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)-(\\d{4})-(\\d{6,12})-(\\d)");

    public SerialNumber {
        if (!isSerial(value)) {
            throw new IllegalArgumentException("Not a serial number: " + value);
        }
    }

    /**
     * @param unit the unit's code, with a letter before it where there are several series ({@code R-SHR-01})
     * @param seq the running number of that unit and year, from 1
     */
    public static SerialNumber of(String unit, int year, long seq) {
        String stem = String.format(Locale.ROOT, "%s-%04d-%06d", unit, year, seq);
        return new SerialNumber(stem + "-" + Damm.digit(stem));
    }

    /** What someone typed: any digits, any case, spaces or slashes for hyphens; empty if it is not a number of ours. */
    public static Optional<SerialNumber> read(String typed) {
        String plain =
                ArabicText.asciiDigits(ArabicText.withoutMarks(typed)).strip().toUpperCase(Locale.ROOT);
        String joined = plain.replaceAll("[\\s/_\\-\\u2010-\\u2015\\u2212\\u0640]+", "-");
        return isSerial(joined) ? Optional.of(new SerialNumber(joined)) : Optional.empty();
    }

    /** The unit's part, as it was given. */
    public String unit() {
        return part(1);
    }

    public int year() {
        return Integer.parseInt(part(2));
    }

    public long seq() {
        return Long.parseLong(part(3));
    }

    private static boolean isSerial(String text) {
        int last = text.length() - 1;
        return SHAPE.matcher(text).matches() && Damm.digit(text.substring(0, last)) == text.charAt(last) - '0';
    }

    private String part(int group) {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            throw new IllegalStateException("A serial number lost its shape");
        }
        return shape.group(group);
    }

    @Override
    public String toString() {
        return value;
    }
}
