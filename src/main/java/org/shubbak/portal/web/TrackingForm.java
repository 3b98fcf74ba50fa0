package org.shubbak.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.SerialNumber;

/** What somebody typed to find a request. */
public record TrackingForm(String number, String digits) {

    public TrackingForm(@Nullable String number, @Nullable String digits) {
        this.number = number == null ? "" : number;
        this.digits = digits == null ? "" : digits;
    }

    /** The number as we write it. */
    String checkedNumber() {
        check();
        return SerialNumber.read(number).map(SerialNumber::value).orElse("");
    }

    /** Four ASCII digits. */
    String checkedDigits() {
        check();
        return plainDigits();
    }

    private void check() {
        List<FieldError> wrong = new ArrayList<>();
        if (SerialNumber.read(number).isEmpty()) {
            wrong.add(FieldError.of("number", number.isBlank() ? "portal.number-empty" : "portal.not-a-number"));
        }
        if (!plainDigits().matches("\\d{4}")) {
            wrong.add(FieldError.of("digits", "portal.four-digits"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
    }

    private String plainDigits() {
        return ArabicText.asciiDigits(digits).replaceAll("[\\s-]", "");
    }
}
