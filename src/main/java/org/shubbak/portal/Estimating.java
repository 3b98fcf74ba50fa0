package org.shubbak.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shubbak.catalogue.Applying;
import org.shubbak.catalogue.Checklist;
import org.shubbak.catalogue.Eligibility;
import org.shubbak.catalogue.EligibilityCheck;
import org.shubbak.catalogue.FeeFacts;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Fees;
import org.shubbak.catalogue.FormCheck;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.deadlines.Deadlines;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Money;
import org.springframework.stereotype.Component;

/** Tells somebody what he would need, pay and wait for, by his own numbers; nothing is stored and nobody is asked. */
@Component
public class Estimating {

    /**
     * What a request with these answers would come to, filed today.
     *
     * @param unmet what stands against it
     * @param wrong what is wrong with the answers given; they count as not given
     * @param due the last day of the service's time, counted from today where the clock starts later
     */
    public record Estimate(
            List<Eligibility> unmet,
            List<RequiredDocument> documents,
            List<Bill> bills,
            LocalDate due,
            List<FieldError> wrong) {

        /** The sum of all bills, deposits included. */
        public Money total() {
            return bills.stream().map(Bill::total).reduce(Money.ZERO, Money::plus);
        }
    }

    /** What is paid at one moment. */
    public record Bill(FeeRule.Moment moment, List<FeeLine> lines) {

        public Money total() {
            return Fees.total(lines);
        }
    }

    private final FormCheck form;
    private final EligibilityCheck eligibility;
    private final Checklist checklist;
    private final Fees fees;
    private final Deadlines deadlines;
    private final Organisation organisation;
    private final Clock clock;

    Estimating(
            FormCheck form,
            EligibilityCheck eligibility,
            Checklist checklist,
            Fees fees,
            Deadlines deadlines,
            Organisation organisation,
            Clock clock) {
        this.form = form;
        this.eligibility = eligibility;
        this.checklist = checklist;
        this.fees = fees;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.clock = clock;
    }

    public Estimate of(ServiceDefinition service, Map<String, ?> answers, Applying applying) {
        var read = form.read(service, answers, applying);
        return new Estimate(
                eligibility.unmet(service, read.clean(), applying),
                checklist.documents(service, read.clean(), applying),
                bills(service, read.clean(), applying),
                due(service),
                read.wrong());
    }

    private List<Bill> bills(ServiceDefinition service, Map<String, Object> answers, Applying applying) {
        var facts = FeeFacts.atFiling(answers, applying, CairoTime.today(clock));
        return Stream.of(FeeRule.Moment.values())
                .map(moment -> new Bill(moment, fees.lines(service, moment, facts)))
                .filter(bill -> !bill.lines().isEmpty())
                .toList();
    }

    /** By the working days of the governorate's seat; a unit's own days off may move it. */
    private LocalDate due(ServiceDefinition service) {
        var seat = organisation.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.DIWAN)
                .findFirst()
                .orElseGet(() -> organisation.units().getFirst());
        return deadlines.due(seat.id(), service.deadline(), CairoTime.today(clock));
    }
}
