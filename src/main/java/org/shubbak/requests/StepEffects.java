package org.shubbak.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.FeeFacts;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Fees;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.shubbak.workflow.StepView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What an answer brings about besides moving on: a fee statement makes a bill, an inspection tells its result. */
@Component
class StepEffects {

    private final Catalogue catalogue;
    private final Fees fees;
    private final Billing billing;
    private final Applicants applicants;
    private final Measured measured;
    private final JsonMapper json;

    StepEffects(
            Catalogue catalogue,
            Fees fees,
            Billing billing,
            Applicants applicants,
            Measured measured,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.fees = fees;
        this.billing = billing;
        this.applicants = applicants;
        this.measured = measured;
        this.json = json;
    }

    /** Brings it about and answers the facts that the procedure's conditions may ask for. */
    Map<String, Object> apply(
            CompleteCaseStep command, StepAnswer answer, StepView step, RequestRow row, CurrentStaff me) {
        return switch (step.kind()) {
            case "statement" -> answer.outcome().equals("return") ? Map.of() : bill(command, answer, step, row, me);
            case "inspection" -> Map.of("result", answer.data().get("result"));
            default -> Map.of();
        };
    }

    private Map<String, Object> bill(
            CompleteCaseStep command, StepAnswer answer, StepView step, RequestRow row, CurrentStaff me) {
        var proposed = proposal(row, measured.of(row.id(), answer.data()), moment(step));
        var written = FeeStatement.read(command.data());
        var lines = written == null
                ? proposed
                : written.stream().map(line -> explained(line, proposed)).toList();
        var bill = billing.statement(row, lines, moment(step), me);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("due", Billing.asVariable(bill == null ? Money.ZERO : bill.total()));
        return variables;
    }

    /** A line taken over unchanged keeps how it came about; one with another amount stays a deposit if it was one. */
    private static FeeLine explained(FeeLine line, List<FeeLine> proposed) {
        return proposed.stream()
                .filter(own -> own.key().equals(line.key()))
                .findFirst()
                .map(own -> own.amount().equals(line.amount())
                        ? new FeeLine(
                                line.key(),
                                line.labelAr(),
                                own.labelEn(),
                                line.amount(),
                                line.basis(),
                                own.refundable(),
                                own.exempted(),
                                own.how())
                        : new FeeLine(
                                line.key(),
                                line.labelAr(),
                                line.labelEn(),
                                line.amount(),
                                line.basis(),
                                own.refundable()))
                .orElse(line);
    }

    /** The moment of payment that a fee statement is for. */
    static String moment(StepView step) {
        return step.moment() == null ? "statement" : step.moment();
    }

    /** The lines that the service's formulas give at a moment of payment for what was measured so far. */
    List<FeeLine> proposal(RequestRow row, String moment) {
        return proposal(row, measured.of(row.id()), moment);
    }

    private List<FeeLine> proposal(RequestRow row, Map<String, Object> measured, String moment) {
        var service = catalogue.version(row.service(), row.serviceVersion());
        var facts = new FeeFacts(
                Answers.read(json, row.answers()),
                measured,
                applicants.applying(row),
                CairoTime.date(row.submittedAt()));
        return fees.lines(service, FeeRule.Moment.valueOf(moment.toUpperCase(Locale.ROOT)), facts);
    }
}
