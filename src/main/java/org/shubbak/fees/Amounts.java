package org.shubbak.fees;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;

/** Reads amounts as people and programs send them. */
public final class Amounts {

    private static final int MOST_DIGITS = 12;
    private static final Pattern FINER_THAN_PIASTRES = Pattern.compile(".*[.٫]\\d{3,}");

    private Amounts() {}

    /**
     * An amount typed in any digits; never rounded.
     *
     * @throws Refusal {@code fees.amount-invalid} at the field
     */
    public static Money typed(@Nullable String typed, String field) {
        var plain = typed == null ? "" : ArabicText.asciiDigits(typed).strip();
        if (FINER_THAN_PIASTRES.matcher(plain).matches()) {
            throw invalid(field);
        }
        try {
            return Money.of(plain);
        } catch (IllegalArgumentException e) {
            throw invalid(field);
        }
    }

    /**
     * An amount sent by a program; never rounded.
     *
     * @throws Refusal {@code fees.amount-invalid} at the field
     */
    public static Money sent(@Nullable BigDecimal sent, String field) {
        if (sent == null || sent.precision() - (long) sent.scale() > MOST_DIGITS || isFinerThanPiastres(sent)) {
            throw invalid(field);
        }
        return Money.of(sent);
    }

    private static boolean isFinerThanPiastres(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > 2;
    }

    private static Refusal invalid(String field) {
        return Refusal.of(Refusal.Kind.INVALID, "fees.amount-invalid").at(field);
    }
}
