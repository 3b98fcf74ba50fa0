package org.shubbak.catalogue;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a company (شركة): its name, its number in the commercial register, its nine-digit tax number. */
final class CompanyReader {

    private static final int LONGEST_NAME = 200;
    private static final Pattern REGISTER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern TAX = Pattern.compile("[0-9]{9}");

    private CompanyReader() {}

    static Answer read(Question question, @Nullable Object given) {
        var parts = PartsReader.of(given, Set.copyOf(question.type().parts()));
        if (parts == null) {
            return Answer.wrong("not-parts");
        }
        if (parts.isBlank() && !question.required()) {
            return Answer.EMPTY;
        }
        parts.text("name", true, LONGEST_NAME);
        parts.number("register", true, REGISTER, "not-a-register");
        parts.number("tax", false, TAX, "not-a-tax-number");
        return parts.answer();
    }
}
