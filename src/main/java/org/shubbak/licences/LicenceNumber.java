package org.shubbak.licences;

import java.util.Optional;
import org.shubbak.shared.SerialNumber;

/** A licence's own number (رقم الترخيص), as {@code L-SHR-01-2026-000123-4}; the last digit checks the rest. */
public record LicenceNumber(String value) {

    static final String PREFIX = "L-";

    static LicenceNumber of(String unit, int year, long sequence) {
        return new LicenceNumber(SerialNumber.of(PREFIX + unit, year, sequence).toString());
    }

    /** Reads what a person typed: Arabic digits, lower case and spaces are fine, a wrong check digit is not. */
    public static Optional<LicenceNumber> read(String typed) {
        return SerialNumber.read(typed)
                .map(SerialNumber::toString)
                .filter(text -> text.startsWith(PREFIX))
                .map(LicenceNumber::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
