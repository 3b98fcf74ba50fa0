package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Counted;

/**
 * How an amount came about (بيان الحساب): the parts that were multiplied.
 *
 * @param kind of the line
 * @param parts in the order in which they are told; a single one for a formula
 * @param least the least amount, where it is what made the sum
 * @param most the greatest amount, where it is what made the sum
 */
public record Reckoning(
        FeeRule.Kind kind,
        List<Part> parts,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    public Reckoning {
        parts = List.copyOf(parts);
    }

    /** What a part is. */
    public enum Role {
        RATE,
        SHARE,
        OF,
        PERIOD,
        FACTOR,
        FORMULA
    }

    /** A number with what it counts and what it is called. */
    public record Part(Role role, BigDecimal value, String labelAr, String labelEn, String unitAr, String unitEn)
            implements Labelled {

        /** The number as it is written, in ASCII digits: money with its piastres, others without idle zeros. */
        public String number() {
            return role == Role.RATE || role == Role.FORMULA
                    ? value.setScale(Math.max(2, value.stripTrailingZeros().scale()))
                            .toPlainString()
                    : value.stripTrailingZeros().toPlainString();
        }

        private String grouped() {
            String[] parts = number().split("\\.", 2);
            String whole = String.format(Locale.ROOT, "%,d", new BigInteger(parts[0]));
            return parts.length == 1 ? whole : whole + "." + parts[1];
        }

        public String unit(Locale locale) {
            return locale.getLanguage().equals("en") ? unitEn : unitAr;
        }

        private String text(Locale locale) {
            return Counted.text(grouped(), role == Role.SHARE ? "%" : unit(locale), locale);
        }
    }

    /** Whether there is more to tell than the amount itself. */
    public boolean tells() {
        return parts.size() > 1;
    }

    /** The sum as it is written: {@code 1,250.00 × 12 م² × 6 × 1.5}. */
    public String text(Locale locale) {
        return parts.stream().map(part -> part.text(locale)).collect(Collectors.joining(" × "));
    }
}
