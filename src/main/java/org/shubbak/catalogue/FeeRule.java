package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the fees (رسوم) of a service are computed.
 *
 * @param rates the amounts an administrator sets; formulas name them {@code rate.<key>}
 * @param upfront lines of the bill issued when the request is filed
 * @param statement lines proposed for the fee statement in the middle of the procedure
 */
public record FeeRule(List<Rate> rates, List<Line> upfront, List<Line> statement) {

    public static final FeeRule NONE = new FeeRule(List.of(), List.of(), List.of());

    public FeeRule {
        rates = rates == null ? List.of() : List.copyOf(rates);
        upfront = upfront == null ? List.of() : List.copyOf(upfront);
        statement = statement == null ? List.of() : List.copyOf(statement);
    }

    /**
     * An amount in Egyptian pounds, or a share, set by an administrator.
     *
     * @param assumed true while it is this product's default and not yet confirmed by the unit
     */
    public record Rate(String key, BigDecimal amount, String labelAr, String labelEn, String basis, boolean assumed)
            implements Labelled {}

    /**
     * A line of a bill.
     *
     * @param amount a CEL formula in Egyptian pounds over {@code form}, {@code rate} and, in a statement, {@code data}
     * @param refundable whether it is a deposit (تأمين) that is given back
     */
    public record Line(
            String key,
            String labelAr,
            String labelEn,
            String amount,
            String basis,
            boolean refundable,
            @Nullable String when)
            implements Labelled {}
}
