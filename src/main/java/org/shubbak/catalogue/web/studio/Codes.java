package org.shubbak.catalogue.web.studio;

import java.util.Locale;
import java.util.regex.Pattern;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.ServiceCode;

/** Reads the codes of services as administrators type them and as addresses hold them. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}-[0-9]{3}");

    private Codes() {}

    /** @throws Refusal {@code catalogue.code-shape} at the field */
    static ServiceCode typed(String typed, String field) {
        String code = ArabicText.asciiDigits(typed).strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.code-shape").at(field);
        }
        return new ServiceCode(code);
    }

    /** @throws Refusal when the address names no service at all */
    static ServiceCode addressed(String code) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "web.not-found");
        }
        return new ServiceCode(code);
    }
}
