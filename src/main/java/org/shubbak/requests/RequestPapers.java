package org.shubbak.requests;

import java.util.List;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.RequiredDocument;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.documents.IssuedPaper;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.Papers;
import org.shubbak.documents.RefusalLetter;
import org.shubbak.documents.RequestReceipt;
import org.shubbak.documents.SealPlace;
import org.shubbak.fees.BillView;
import org.shubbak.fees.Bills;
import org.shubbak.licences.Fact;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.seals.DrawnPaper;
import org.shubbak.seals.DrawnPapers;
import org.shubbak.seals.Sealer;
import org.shubbak.seals.SealingPdf;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a request that are drawn when they are asked for: its receipt and its letter of refusal. */
@Component
public class RequestPapers {

    /** Days to file a grievance (تظلم) against an administrative decision: State Council Law 47/1972, art. 24. */
    private static final int GRIEVANCE_DAYS = 60;

    private final Requests requests;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ChecklistItems checklist;
    private final CaseActs acts;
    private final Bills bills;
    private final Papers papers;
    private final Journal journal;
    private final DrawnPapers drawn;
    private final SealingPdf sealing;
    private final Addresses addresses;
    private final AnswerFacts facts;

    RequestPapers(
            Requests requests,
            Catalogue catalogue,
            Organisation organisation,
            ChecklistItems checklist,
            CaseActs acts,
            Bills bills,
            Papers papers,
            Journal journal,
            DrawnPapers drawn,
            SealingPdf sealing,
            Addresses addresses,
            AnswerFacts facts) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.checklist = checklist;
        this.acts = acts;
        this.bills = bills;
        this.papers = papers;
        this.journal = journal;
        this.drawn = drawn;
        this.sealing = sealing;
        this.addresses = addresses;
        this.facts = facts;
    }

    /** The A5 receipt (إيصال استلام الطلب) for the front office of its unit; the print is journalled. */
    @Transactional
    public byte[] receipt(String number, CurrentStaff me) {
        var row = requests.get(number);
        if (!me.has(Role.CLERK) && !me.has(Role.CASHIER) && !me.has(Role.DELIVERY)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.not-front-office");
        }
        if (!me.mayServe(row.unit())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.another-centre");
        }
        journal.record(JournalEntry.read(me.actor(), "requests.receipt-printed", row.id(), row.unit(), Map.of()));
        return receipt(row);
    }

    /** The same receipt for whoever has the key in its QR. */
    @Transactional
    public byte[] receiptByKey(String number, String key) {
        return receipt(byKey(number, key));
    }

    /** The A4 letter of a reasoned refusal (رفض مسبب) for whoever has the key in the receipt's QR. */
    @Transactional
    public byte[] refusalByKey(String number, String key) {
        var row = byKey(number, key);
        var decision = acts.of(row.id()).stream()
                .filter(act -> "refuse".equals(act.outcome()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.not-refused"));
        var signer =
                decision.by() == null ? "" : organisation.staff(decision.by()).nameAr();
        var coded = drawn.of(DrawnPaper.Kind.REFUSAL, row.number(), row.backOffice(), decision.at());
        var letter = new RefusalLetter(
                letterhead(row.backOffice()),
                row.number(),
                service(row).nameAr(),
                row.holderName(),
                CairoTime.date(decision.at()),
                List.of(new RefusalLetter.Ground(text(decision.reason()), text(decision.legalBasis()))),
                GRIEVANCE_DAYS,
                signer,
                "رئيس " + organisation.unit(row.backOffice()).nameAr(),
                addresses.tracking(row),
                coded.code().value(),
                drawn.address(coded));
        var print = papers.refusal(
                letter,
                drawn.seal(coded, row.holderName(), "رفض: " + service(row).nameAr()));
        return sealing.seal(print, SealPlace.FOOT_OF_REFUSAL, sealer(row.backOffice()))
                .pdf();
    }

    private Sealer sealer(UnitId id) {
        var unit = organisation.unit(id);
        return new Sealer(id, letterhead(id).governorate(), unit.nameAr());
    }

    private RequestRow byKey(String number, String key) {
        return requests.find(number)
                .filter(row -> row.opensWith(key))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.unknown-number"));
    }

    private byte[] receipt(RequestRow row) {
        var items = checklist.of(row.id());
        var due = bills.of(row.id()).stream()
                .filter(bill -> bill.purpose().equals("upfront"))
                .map(BillView::total)
                .reduce(Money.ZERO, Money::plus);
        var coded = drawn.of(DrawnPaper.Kind.REQUEST_RECEIPT, row.number(), row.unit(), row.submittedAt());
        var paper = new RequestReceipt(
                letterhead(row.unit()),
                row.number(),
                service(row).nameAr(),
                row.holderName(),
                facts.forCitizen(row, service(row)).stream()
                        .map(RequestPapers::printed)
                        .toList(),
                row.submittedAt(),
                row.due(),
                labels(row, items, false),
                labels(row, items, true),
                due.isZero() ? null : due,
                addresses.tracking(row),
                coded.code().value(),
                drawn.address(coded));
        return papers.requestReceipt(
                paper, drawn.seal(coded, row.holderName(), service(row).nameAr()));
    }

    private static IssuedPaper.Fact printed(Fact fact) {
        var table = fact.table();
        return table == null
                ? new IssuedPaper.Fact(fact.labelAr(), fact.value())
                : new IssuedPaper.Fact(fact.labelAr(), fact.value(), table.headsAr(), table.rowsAr());
    }

    private List<String> labels(RequestRow row, List<ChecklistEntry> items, boolean missing) {
        var documents = service(row).documents();
        return items.stream()
                .filter(item -> item.isMissing() == missing)
                .map(item -> documents.stream()
                        .filter(document -> document.key().equals(item.key()))
                        .map(RequiredDocument::labelAr)
                        .findFirst()
                        .orElse(item.key()))
                .toList();
    }

    private ServiceDefinition service(RequestRow row) {
        return catalogue.version(row.service(), row.serviceVersion());
    }

    private Letterhead letterhead(UnitId unit) {
        var known = organisation.unit(unit);
        return Letterhead.of(known.governorateAr(), known.nameAr());
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
