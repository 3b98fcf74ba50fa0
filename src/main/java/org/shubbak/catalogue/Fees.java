package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.shubbak.shared.Money;
import org.springframework.stereotype.Service;

/** Computes the fees (رسوم) of a request from its service's rules; amounts in Egyptian pounds, to the piastre. */
@Service
public class Fees {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CompiledRules compiled;

    Fees(CompiledRules compiled) {
        this.compiled = compiled;
    }

    /**
     * The lines of the bill of a moment, with how each came about; empty when nothing is paid then. A line of which an
     * exemption leaves nothing is still told.
     */
    public List<FeeLine> lines(ServiceDefinition definition, FeeRule.Moment moment, FeeFacts facts) {
        Rules rules = compiled.of(definition);
        List<LineRule> lines = rules.lines(moment);
        if (lines.isEmpty()) {
            return List.of();
        }
        var variables = Variables.of(definition, facts).asMap();
        var rates = new HashMap<String, FeeRule.Rate>();
        definition.fee().ratesOn(facts.filed()).forEach(rate -> rates.put(rate.key(), rate));
        var exemptions = definition.fee().exemptions().stream()
                .filter(it -> rules.exempts(it, variables))
                .toList();
        return lines.stream()
                .filter(line -> line.applies(variables))
                .map(line -> line(line.line(), LineSum.of(line, rates, variables, facts.filed()), exemptions))
                .filter(line -> !line.full().isZero())
                .toList();
    }

    /** The sum of the lines. */
    public static Money total(List<FeeLine> lines) {
        return lines.stream().map(FeeLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What exemptions took off the lines. */
    public static Money exempted(List<FeeLine> lines) {
        return lines.stream().map(it -> it.full().minus(it.amount())).reduce(Money.ZERO, Money::plus);
    }

    private static FeeLine line(FeeRule.Line line, LineSum.Sum sum, List<FeeRule.Exemption> exemptions) {
        var exemption =
                exemptions.stream().filter(it -> it.covers(line)).max(Comparator.comparing(FeeRule.Exemption::percent));
        Money full = Money.of(sum.amount());
        Money off = exemption.map(it -> share(full, it)).orElse(Money.ZERO);
        return new FeeLine(
                line.key(),
                line.labelAr(),
                line.labelEn(),
                full.minus(off),
                line.basis(),
                line.refundable(),
                off.isZero() ? null : exemption.map(it -> exempted(it, off)).orElse(null),
                sum.how());
    }

    /** Of several exemptions the greatest counts, and none takes off more than all. */
    private static Money share(Money full, FeeRule.Exemption exemption) {
        BigDecimal percent = exemption.percent().min(HUNDRED).max(BigDecimal.ZERO);
        return Money.of(full.amount().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    private static FeeLine.Exempted exempted(FeeRule.Exemption it, Money off) {
        return new FeeLine.Exempted(off, it.key(), it.labelAr(), it.labelEn(), it.basis());
    }
}
