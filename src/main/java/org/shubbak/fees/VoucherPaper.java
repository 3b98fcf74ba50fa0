package org.shubbak.fees;

import java.util.Map;
import java.util.Objects;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.Papers;
import org.shubbak.documents.PayoutVoucher;
import org.shubbak.organisation.Organisation;
import org.shubbak.seals.DrawnPaper;
import org.shubbak.seals.DrawnPapers;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The A5 voucher of a payout (إيصال صرف). Every printing is journalled, since the paper names the payee. */
@Component
public class VoucherPaper {

    private final Papers papers;
    private final Organisation organisation;
    private final Journal journal;
    private final DrawnPapers drawn;

    VoucherPaper(Papers papers, Organisation organisation, Journal journal, DrawnPapers drawn) {
        this.papers = papers;
        this.organisation = organisation;
        this.journal = journal;
        this.drawn = drawn;
    }

    /** @throws Refusal {@code fees.not-paid-out} before it is paid */
    @Transactional
    public byte[] print(PayoutView payout, CurrentStaff me) {
        if (!payout.isPaid()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.not-paid-out");
        }
        var serial = Objects.requireNonNull(payout.serial());
        journal.record(JournalEntry.read(
                me.actor(), "fees.voucher-printed", payout.request(), payout.unit(), Map.of("voucher", serial)));
        var unit = organisation.unit(payout.unit());
        var paidAt = Objects.requireNonNull(payout.paidAt());
        var coded = drawn.of(DrawnPaper.Kind.VOUCHER, serial, payout.unit(), paidAt);
        var paper = new PayoutVoucher(
                Letterhead.of(unit.governorateAr(), unit.nameAr()),
                serial,
                payout.requestNumber(),
                payout.payee(),
                payout.lines().stream()
                        .map(line -> new PayoutVoucher.Line(line.labelAr(), line.amount(), line.receipt()))
                        .toList(),
                payout.deduction(),
                payout.reason(),
                payout.amount(),
                payout.method() == Method.CASH ? "نقداً" : "إلكترونياً",
                payout.reference(),
                Objects.requireNonNull(payout.cashierName()),
                paidAt,
                coded.code().value(),
                drawn.address(coded));
        return papers.payoutVoucher(
                paper, drawn.seal(coded, payout.payee(), payout.amount().amount() + " EGP"));
    }
}
