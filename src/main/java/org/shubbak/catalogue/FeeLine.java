package org.shubbak.catalogue;

import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Money;

/**
 * A computed line of a bill: how much, for what, and on which legal basis.
 *
 * @param amount what is to be paid, after any exemption
 * @param exempted what an exemption took off, if any
 * @param how how the amount came about; absent when somebody typed it
 */
public record FeeLine(
        String key,
        String labelAr,
        String labelEn,
        Money amount,
        String basis,
        boolean refundable,
        @Nullable Exempted exempted,
        @Nullable Reckoning how)
        implements Labelled {

    /** What an exemption (إعفاء) took off, and on which ground. */
    public record Exempted(Money amount, String key, String labelAr, String labelEn, String basis)
            implements Labelled {}

    /** A line that nothing was taken off. */
    public FeeLine(String key, String labelAr, String labelEn, Money amount, String basis, boolean refundable) {
        this(key, labelAr, labelEn, amount, basis, refundable, null, null);
    }

    /** The amount before any exemption. */
    public Money full() {
        return exempted == null ? amount : amount.plus(exempted.amount());
    }
}
