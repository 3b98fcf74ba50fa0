package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;

/** Computes one fee line and keeps how: exact decimals wherever decimals are multiplied. */
final class LineSum {

    private static final BigDecimal GREATEST = new BigDecimal("999999999999");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LineRule rule;
    private final FeeRule.Line line;
    private final Map<String, FeeRule.Rate> rates;
    private final Map<String, ?> variables;
    private final LocalDate day;
    private final List<Reckoning.Part> parts = new ArrayList<>();

    private LineSum(LineRule rule, Map<String, FeeRule.Rate> rates, Map<String, ?> variables, LocalDate day) {
        this.rule = rule;
        this.line = rule.line();
        this.rates = rates;
        this.variables = variables;
        this.day = day;
    }

    /** The amount in piastres and how it came about. */
    record Sum(BigDecimal amount, Reckoning how) {}

    /** @param rates those that hold on the day of filing, by key */
    static Sum of(LineRule rule, Map<String, FeeRule.Rate> rates, Map<String, ?> variables, LocalDate day) {
        return new LineSum(rule, rates, variables, day).sum();
    }

    private Sum sum() {
        BigDecimal amount = product().multiply(factor());
        BigDecimal least = line.min() != null && amount.compareTo(line.min()) < 0 ? line.min() : null;
        BigDecimal most = line.max() != null && amount.compareTo(line.max()) > 0 ? line.max() : null;
        BigDecimal bounded = least != null ? least : most != null ? most : amount;
        if (bounded.compareTo(GREATEST) > 0) {
            throw notComputable();
        }
        return new Sum(
                bounded.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP),
                new Reckoning(line.kind(), parts, least, most));
    }

    private BigDecimal product() {
        return switch (line.kind()) {
            case FIXED -> rate(line.rate());
            case PER_UNIT -> rate(line.rate()).multiply(of());
            case PERCENT -> share(line.rate()).multiply(of()).divide(HUNDRED);
            case BRACKET -> rate(bracket());
            case AREA_PERIOD -> rate(line.rate()).multiply(of()).multiply(period());
            case FORMULA -> formula();
        };
    }

    private BigDecimal rate(@Nullable String key) {
        return amount(key, Reckoning.Role.RATE);
    }

    private BigDecimal share(@Nullable String key) {
        return amount(key, Reckoning.Role.SHARE);
    }

    private BigDecimal amount(@Nullable String key, Reckoning.Role role) {
        FeeRule.Rate rate = key == null ? null : rates.get(key);
        if (rate == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.no-rate", line.labelAr(), day.toString());
        }
        parts.add(new Reckoning.Part(role, rate.amount(), rate.labelAr(), rate.labelEn(), "", ""));
        return rate.amount();
    }

    private BigDecimal of() {
        BigDecimal of = number(rule.of());
        parts.add(named(Reckoning.Role.OF, of, line.of()));
        return of;
    }

    private BigDecimal period() {
        BigDecimal period = number(rule.period());
        parts.add(named(Reckoning.Role.PERIOD, period, line.period()));
        return period;
    }

    private BigDecimal formula() {
        BigDecimal amount = number(rule.amount());
        parts.add(new Reckoning.Part(
                Reckoning.Role.FORMULA,
                amount.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP),
                line.labelAr(),
                line.labelEn(),
                "",
                ""));
        return amount;
    }

    private @Nullable String bracket() {
        BigDecimal of = number(rule.of());
        return line.brackets().stream()
                .filter(it -> it.upTo() == null || of.compareTo(it.upTo()) <= 0)
                .findFirst()
                .map(FeeRule.Bracket::rate)
                .orElseThrow(this::notComputable);
    }

    private BigDecimal factor() {
        FeeRule.Factor factor = line.factor();
        if (factor == null || rule.by() == null) {
            return BigDecimal.ONE;
        }
        String word = rule.by().word(variables);
        BigDecimal otherwise = factor.otherwise() == null ? BigDecimal.ONE : factor.otherwise();
        BigDecimal value = factor.values().getOrDefault(word, otherwise);
        parts.add(chosen(value, factor.by(), word));
        return value;
    }

    private BigDecimal number(@Nullable Expression expression) {
        double value = expression == null ? Double.NaN : expression.number(variables);
        if (!Double.isFinite(value)) {
            throw notComputable();
        }
        return BigDecimal.valueOf(value);
    }

    private Reckoning.Part named(Reckoning.Role role, BigDecimal value, @Nullable String source) {
        Question asked = source == null ? null : rule.asked().get(source);
        return asked == null
                ? new Reckoning.Part(role, value, "", "", "", "")
                : new Reckoning.Part(
                        role,
                        value,
                        asked.labelAr(),
                        asked.labelEn(),
                        asked.unit(java.util.Locale.of("ar")),
                        asked.unit(java.util.Locale.ENGLISH));
    }

    /** A factor is called by the choice that it follows from. */
    private Reckoning.Part chosen(BigDecimal value, String source, String word) {
        Question asked = rule.asked().get(source);
        var choice = asked == null
                ? null
                : asked.choices().stream()
                        .filter(it -> it.value().equals(word))
                        .findFirst()
                        .orElse(null);
        return choice == null
                ? named(Reckoning.Role.FACTOR, value, null)
                : new Reckoning.Part(Reckoning.Role.FACTOR, value, choice.labelAr(), choice.labelEn(), "", "");
    }

    private Refusal notComputable() {
        return Refusal.of(Refusal.Kind.INVALID, "catalogue.fee-not-computable", line.labelAr());
    }
}
