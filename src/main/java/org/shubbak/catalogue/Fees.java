package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Service;

/** Computes the fees (رسوم) of a request from its service's formulas; amounts in Egyptian pounds, to the piastre. */
@Service
public class Fees {

    private static final double GREATEST = 999_999_999_999.0;

    private final CompiledRules compiled;

    Fees(CompiledRules compiled) {
        this.compiled = compiled;
    }

    /** The lines of the bill issued at filing; empty when the service costs nothing then. */
    public List<FeeLine> upfront(ServiceDefinition definition, Map<String, ?> answers) {
        return lines(definition, definition.fee().upfront(), new Variables(definition, answers));
    }

    /**
     * The lines proposed for the fee statement (مطالبة).
     *
     * @param data what the specialist measured, for example {@code area}; formulas name it {@code data.<key>}
     */
    public List<FeeLine> statement(ServiceDefinition definition, Map<String, ?> answers, Map<String, ?> data) {
        var variables = new Variables(definition, answers).data(data);
        return lines(definition, definition.fee().statement(), variables);
    }

    /** The sum of the lines. */
    public static Money total(List<FeeLine> lines) {
        return lines.stream().map(FeeLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private List<FeeLine> lines(
            ServiceDefinition definition, List<FeeRule.Line> lines, Variables variables) {
        Rules rules = compiled.of(definition);
        return lines.stream()
                .filter(line -> rules.charges(line, variables.asMap()))
                .map(line -> line(line, rules.amount(line, variables.asMap())))
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private static FeeLine line(FeeRule.Line line, double amount) {
        if (!Double.isFinite(amount) || amount > GREATEST) {
            throw Refusal.of(Refusal.Kind.INVALID, "catalogue.fee-not-computable", line.labelAr());
        }
        var rounded = BigDecimal.valueOf(Math.max(0, amount)).setScale(2, RoundingMode.HALF_UP);
        return new FeeLine(
                line.key(), line.labelAr(), line.labelEn(), Money.of(rounded), line.basis(), line.refundable());
    }
}
