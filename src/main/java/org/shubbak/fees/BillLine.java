package org.shubbak.fees;

import org.shubbak.shared.Money;

/**
 * One item of a bill (بند).
 *
 * @param key the fee's key in the service's fee rule
 * @param basis how the amount came about, or its legal basis
 */
public record BillLine(String key, String labelAr, String labelEn, Money amount, String basis) {

    public BillLine {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A line of a bill is never negative");
        }
    }
}
