package org.shubbak.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of Egyptian pounds with two decimals (جنيه وقرش). Finer amounts, as a computed fee may give, are rounded half
 * up to the piastre. It holds what {@code numeric(14,2)} holds.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("Amount out of range");
        }
    }

    /** Reads {@code 1250.5}; Arabic digits and the separators {@code ٬ ٫ ,} are understood. */
    public static Money of(String typed) {
        String plain = ArabicText.asciiDigits(typed).strip().replace('٫', '.').replaceAll("[٬,\\s]", "");
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,10})?")) {
            throw new IllegalArgumentException("Not an amount");
        }
        return new Money(new BigDecimal(plain));
    }

    public static Money of(BigDecimal amount) {
        return new Money(amount);
    }

    public static Money of(long pounds) {
        return new Money(BigDecimal.valueOf(pounds));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
