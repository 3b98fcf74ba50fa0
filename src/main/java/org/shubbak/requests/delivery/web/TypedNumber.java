package org.shubbak.requests.delivery.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shubbak.licences.Licence;
import org.shubbak.licences.LicenceNumber;
import org.shubbak.licences.Licences;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.SerialNumber;
import org.springframework.stereotype.Component;

/** Understands what a delivery clerk types or scans: the request's number, the receipt's code, or the licence's own. */
@Component
class TypedNumber {

    private static final int LONGEST = 500;
    private static final Pattern RECEIPT = Pattern.compile(".*/TRACK/([^/?#]+).*");
    private static final Pattern LICENCE = Pattern.compile(".*/L/([0-9A-Z]{13})(?:[/?#].*)?");

    private final Licences licences;

    TypedNumber(Licences licences) {
        this.licences = licences;
    }

    /** The request's number; empty when it is none of ours. */
    Optional<String> request(String typed) {
        if (typed.length() > LONGEST || ArabicText.hasForbiddenControls(typed)) {
            return Optional.empty();
        }
        var text = ArabicText.asciiDigits(typed).strip().toUpperCase(Locale.ROOT);
        var licence = LICENCE.matcher(text);
        if (licence.matches()) {
            return PublicCode.read(licence.group(1)).flatMap(licences::byCode).map(Licence::requestNumber);
        }
        var receipt = RECEIPT.matcher(text);
        return SerialNumber.read(receipt.matches() ? receipt.group(1) : text).map(this::requestOf);
    }

    private String requestOf(SerialNumber number) {
        return LicenceNumber.read(number.value())
                .flatMap(licences::byNumber)
                .map(Licence::requestNumber)
                .orElse(number.value());
    }
}
