package org.shubbak.fees;

import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/**
 * One item of a bill (بند).
 *
 * @param key the fee's key in the service's fee rule
 * @param amount what is to be paid, after any exemption
 * @param basis its legal basis
 * @param refundable whether it is a deposit (تأمين) that is given back
 * @param how how the amount came about, where a rule made it
 * @param exempted what an exemption took off
 */
public record BillLine(
        String key,
        String labelAr,
        String labelEn,
        Money amount,
        String basis,
        boolean refundable,
        @Nullable How how,
        @Nullable Exempted exempted) {

    /** A sum as it is written, for example {@code 10.00 × 12 م² × 6 × 1.5}. */
    public record How(String ar, String en) {}

    /** What was taken off and on which ground (إعفاء). */
    public record Exempted(Money amount, String labelAr, String labelEn) {}

    public BillLine {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A line of a bill is never negative");
        }
    }

    /** A line of which nothing more is to be told. */
    public BillLine(String key, String labelAr, String labelEn, Money amount, String basis) {
        this(key, labelAr, labelEn, amount, basis, false, null, null);
    }
}
