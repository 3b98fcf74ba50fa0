package org.shubbak.fees;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;

/** What the payer puts on the counter, checked as far as it can be without the bill. */
record Tender(
        Method method,
        Money amount,
        @Nullable String reference,
        @Nullable String cashReason) {

    static final String NO_CARD = "no-card";
    private static final int LONGEST_REASON = 200;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{2,39}");

    static Tender of(Method method, Money amount, @Nullable String reference, @Nullable String cashReason) {
        var cleanReference = reference(reference);
        if (method == Method.ELECTRONIC && cleanReference == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.reference-needed").at("reference");
        }
        return new Tender(method, amount, cleanReference, reason(cashReason));
    }

    private static @Nullable String reference(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var plain = ArabicText.asciiDigits(typed).strip();
        if (!REFERENCE.matcher(plain).matches()) {
            throw Refusal.of(Refusal.Kind.INVALID, "fees.reference-invalid").at("reference");
        }
        return plain;
    }

    private static @Nullable String reason(@Nullable String typed) {
        var plain = ArabicText.clean(typed, LONGEST_REASON);
        return plain.isEmpty() ? null : plain;
    }

    /** Why this is taken in cash although it is above the limit; null when no reason is called for. */
    @Nullable
    String cashReasonAbove(Money limit) {
        if (method != Method.CASH || amount.compareTo(limit) <= 0) {
            return null;
        }
        return cashReason == null ? NO_CARD : cashReason;
    }
}
