package org.shubbak.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the fees of a definition must be built: rates with their periods, lines with what their kind needs. */
final class FeeCheck {

    private static final int MOST_DIGITS = 9;

    private final FeeRule fee;
    private final Set<String> rates;
    private final Set<String> used = new HashSet<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private FeeCheck(FeeRule fee) {
        this.fee = fee;
        this.rates = fee.rates().stream().map(FeeRule.Rate::key).collect(Collectors.toSet());
    }

    /** @param named the names that the rules of the definition ask for */
    static List<PackProblem> problems(ServiceDefinition definition, Set<String> named) {
        var check = new FeeCheck(definition.fee());
        check.rates();
        check.lines();
        check.fee.exemptions().forEach(check::exemption);
        check.unused(named);
        return check.problems;
    }

    private void rates() {
        rates.forEach(key -> periods(
                key,
                fee.rates().stream()
                        .filter(it -> it.key().equals(key))
                        .sorted(Comparator.comparing(it -> it.from() == null ? LocalDate.MIN : it.from()))
                        .toList()));
        for (FeeRule.Rate rate : fee.rates()) {
            String place = "fee.rates." + rate.key();
            if (!DefinitionCheck.KEY.matcher(rate.key()).matches()) {
                report(place, "bad-key", rate.key());
            }
            if (rate.amount().signum() < 0
                    || rate.amount().precision() - rate.amount().scale() > MOST_DIGITS) {
                report(place, "rate-out-of-range");
            }
            if (rate.from() != null && rate.until() != null && rate.until().isBefore(rate.from())) {
                report(
                        place,
                        "period-backwards",
                        rate.from().toString(),
                        rate.until().toString());
            }
        }
    }

    /** Periods of one key follow each other day by day: no day has two rates, and none between them has none. */
    private void periods(String key, List<FeeRule.Rate> periods) {
        for (int i = 1; i < periods.size(); i++) {
            LocalDate until = periods.get(i - 1).until();
            LocalDate from = periods.get(i).from();
            String place = "fee.rates." + key;
            if (until == null || from == null || !from.isAfter(until)) {
                report(place, "periods-overlap", key, from == null ? "…" : from.toString());
            } else if (!from.equals(until.plusDays(1))) {
                report(place, "periods-gap", key, until.toString(), from.toString());
            }
        }
    }

    private void lines() {
        var keys = new HashSet<String>();
        for (FeeRule.Line line : fee.lines()) {
            String place = "fee.lines." + line.key();
            if (!DefinitionCheck.KEY.matcher(line.key()).matches() || !keys.add(line.moment() + " " + line.key())) {
                report(place, "bad-key", line.key());
            }
            parts(place, line);
            brackets(place + ".brackets", line);
            if (line.rate() != null) {
                uses(place + ".rate", line.rate());
            }
            if (line.min() != null && line.max() != null && line.min().compareTo(line.max()) > 0) {
                report(
                        place,
                        "limits-crossed",
                        line.min().toPlainString(),
                        line.max().toPlainString());
            }
        }
    }

    /** What its kind needs is there, and nothing that its kind would leave aside. */
    private void parts(String place, FeeRule.Line line) {
        FeeRule.Kind kind = line.kind();
        part(place, "rate", line.rate(), kind != FeeRule.Kind.BRACKET && kind != FeeRule.Kind.FORMULA);
        part(place, "of", line.of(), kind != FeeRule.Kind.FIXED && kind != FeeRule.Kind.FORMULA);
        part(place, "period", line.period(), kind == FeeRule.Kind.AREA_PERIOD);
        part(place, "amount", line.amount(), kind == FeeRule.Kind.FORMULA);
        boolean brackets = kind == FeeRule.Kind.BRACKET;
        part(place, "brackets", line.brackets().isEmpty() ? null : "", brackets);
    }

    private void part(String place, String name, @Nullable String value, boolean needed) {
        if (needed && value == null) {
            report(place, "missing", name);
        } else if (!needed && value != null) {
            report(place + "." + name, "not-of-this-kind", name);
        }
    }

    private void brackets(String place, FeeRule.Line line) {
        BigDecimal last = null;
        for (int i = 0; i < line.brackets().size(); i++) {
            FeeRule.Bracket bracket = line.brackets().get(i);
            boolean open = i == line.brackets().size() - 1;
            BigDecimal upTo = bracket.upTo();
            if (open != (upTo == null)) {
                report(place, "brackets-open");
            } else if (last != null && upTo != null && upTo.compareTo(last) <= 0) {
                report(place, "brackets-descend", upTo.toPlainString());
            }
            last = upTo;
            uses(place, bracket.rate());
        }
    }

    private void exemption(FeeRule.Exemption exemption) {
        String place = "fee.exemptions." + exemption.key();
        var lines = fee.lines().stream().map(FeeRule.Line::key).collect(Collectors.toSet());
        exemption.lines().stream()
                .filter(it -> !lines.contains(it))
                .forEach(it -> report(place + ".lines", "unknown-line", it));
        if (exemption.percent().signum() <= 0 || exemption.percent().compareTo(BigDecimal.valueOf(100)) > 0) {
            report(place + ".percent", "out-of-range", 1, 100);
        }
    }

    private void uses(String place, String rate) {
        used.add(rate);
        if (!rates.contains(rate)) {
            report(place, "unknown-rate", rate);
        }
    }

    private void unused(Set<String> named) {
        rates.stream()
                .filter(it -> !used.contains(it) && !named.contains("rate." + it))
                .sorted()
                .forEach(it -> problems.add(PackProblem.warning("fee.rates." + it, "unused-rate", it)));
    }

    private void report(String place, String reason, Object... args) {
        problems.add(PackProblem.of(place, reason, args));
    }
}
