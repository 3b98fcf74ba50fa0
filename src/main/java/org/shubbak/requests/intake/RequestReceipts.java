package org.shubbak.requests.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.Papers;
import org.shubbak.documents.RequestReceipt;
import org.shubbak.fees.BillView;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.requests.CaseFile;
import org.shubbak.requests.ChecklistEntry;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Money;
import org.shubbak.shared.Refusal;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints the receipt of submission (إيصال استلام الطلب); it names the applicant, so every print is journalled. */
@Component
class RequestReceipts {

    private final Papers papers;
    private final Organisation organisation;
    private final PublicAddress address;
    private final Journal journal;

    RequestReceipts(Papers papers, Organisation organisation, PublicAddress address, Journal journal) {
        this.papers = papers;
        this.organisation = organisation;
        this.address = address;
        this.journal = journal;
    }

    @Transactional
    byte[] print(CaseFile file, CurrentStaff me) {
        if (!me.has(Role.CLERK) && !me.has(Role.DELIVERY) && !me.has(Role.MANAGER)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.no-part-in-it");
        }
        var request = file.request();
        journal.record(
                JournalEntry.read(me.actor(), "requests.receipt-printed", request.id(), request.unit(), Map.of()));
        return papers.requestReceipt(paper(file));
    }

    static String trackingPath(CaseFile file) {
        return "/track/" + file.request().number() + "?k=" + file.request().trackingKey();
    }

    private RequestReceipt paper(CaseFile file) {
        var request = file.request();
        var unit = organisation.unit(request.unit());
        return new RequestReceipt(
                Letterhead.of(unit.governorateAr(), unit.nameAr()),
                request.number(),
                file.service().nameAr(),
                request.holderName(),
                request.submittedAt(),
                file.ledger().due(),
                labels(file, false),
                labels(file, true),
                fee(file),
                address.of(trackingPath(file)));
    }

    private static List<String> labels(CaseFile file, boolean missing) {
        return file.papers().stream()
                .filter(paper -> (paper.state() == ChecklistEntry.State.MISSING) == missing)
                .map(CaseFile.Paper::labelAr)
                .toList();
    }

    private static @Nullable Money fee(CaseFile file) {
        return file.bills().stream()
                .filter(bill -> bill.purpose().equals("upfront") && bill.state() != BillView.State.WITHDRAWN)
                .map(BillView::total)
                .findFirst()
                .orElse(null);
    }
}
