package org.shubbak.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.catalogue.FeeFacts;
import org.shubbak.catalogue.FeeLine;
import org.shubbak.catalogue.FeeRule;
import org.shubbak.catalogue.Fees;
import org.shubbak.fees.BillLine;
import org.shubbak.fees.Bills;
import org.shubbak.fees.NewBill;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.springframework.stereotype.Component;

/** Turns the fee lines of a service (رسوم) into a bill (مطالبة) of a request. */
@Component
class Billing {

    static final String UPFRONT = "upfront";

    private final Fees fees;
    private final Bills bills;

    Billing(Fees fees, Bills bills) {
        this.fees = fees;
        this.bills = bills;
    }

    /** What is due with the submission, for example the examination fee (رسم النظر). */
    List<FeeLine> upfront(CheckingRequest.Checked checked, Instant now) {
        var facts = FeeFacts.atFiling(checked.answers(), checked.applying(), CairoTime.date(now));
        return fees.lines(checked.service(), FeeRule.Moment.FILING, facts);
    }

    static Money total(List<FeeLine> lines) {
        return lines.stream().map(FeeLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** The bill of a fee statement made at a moment of the procedure; null when its sum is nothing. */
    SubmittedRequest.@Nullable BillDue statement(RequestRow row, List<FeeLine> lines, String moment, CurrentStaff me) {
        var total = total(lines);
        if (total.isZero()) {
            return null;
        }
        var billLines = lines.stream().map(Billing::billed).toList();
        var id = bills.issue(
                new NewBill(row.id(), row.number(), row.unit(), moment, billLines, me.actor(), row.holderName()));
        return new SubmittedRequest.BillDue(id.value(), total);
    }

    private static BillLine billed(FeeLine line) {
        var how = line.how();
        var off = line.exempted();
        return new BillLine(
                line.key(),
                line.labelAr(),
                line.labelEn(),
                line.amount(),
                line.basis(),
                line.refundable(),
                how == null || !how.tells()
                        ? null
                        : new BillLine.How(how.text(Locale.of("ar")), how.text(Locale.ENGLISH)),
                off == null ? null : new BillLine.Exempted(off.amount(), off.labelAr(), off.labelEn()));
    }

    /** Money as the number that the conditions of a procedure compare with. */
    static double asVariable(Money money) {
        return money.amount().doubleValue();
    }
}
