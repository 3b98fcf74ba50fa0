package org.shubbak.requests;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.deadlines.DeadlineRule;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.NoticeReceipt;
import org.shubbak.documents.Papers;
import org.shubbak.documents.SealPlace;
import org.shubbak.organisation.Organisation;
import org.shubbak.seals.DrawnPaper;
import org.shubbak.seals.DrawnPapers;
import org.shubbak.seals.Sealer;
import org.shubbak.seals.SealingPdf;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receipt of a notice (إيصال استلام الإخطار) with the unit's seal: what an applicant shows a year later to whoever says
 * that he never gave notice. It says the same on every print.
 */
@Component
public class NoticePapers {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final CaseActs acts;
    private final Papers papers;
    private final Journal journal;
    private final DrawnPapers drawn;
    private final SealingPdf sealing;
    private final Addresses addresses;

    NoticePapers(
            Requests requests,
            Catalogue catalogue,
            Organisation organisation,
            CaseActs acts,
            Papers papers,
            Journal journal,
            DrawnPapers drawn,
            SealingPdf sealing,
            Addresses addresses) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.acts = acts;
        this.papers = papers;
        this.journal = journal;
        this.drawn = drawn;
        this.sealing = sealing;
        this.addresses = addresses;
    }

    /**
     * For the window that takes such notices; the print is journalled.
     *
     * @throws Refusal {@code requests.no-part-in-it} elsewhere, {@code requests.not-noticed} before a notice was given
     */
    @Transactional
    public byte[] atWindow(String number, CurrentStaff me) {
        var row = requests.get(number);
        if (!GivingLateNotice.isTakenBy(me, row)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "requests.no-part-in-it");
        }
        journal.record(
                JournalEntry.read(me.actor(), "requests.notice-receipt-printed", row.id(), row.unit(), Map.of()));
        return receipt(row);
    }

    /** The same for whoever has the key in the QR of the request's receipt. */
    @Transactional
    public byte[] byKey(String number, String key) {
        return receipt(requests.find(number)
                .filter(row -> row.opensWith(key))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.unknown-number")));
    }

    private byte[] receipt(RequestRow row) {
        var act = acts.of(row.id()).stream()
                .filter(one -> one.kind().equals(GivingLateNotice.NOTICE))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "requests.not-noticed"));
        var unit = organisation.unit(row.unit());
        var letterhead = Letterhead.of(unit.governorateAr(), unit.nameAr());
        var coded = drawn.of(DrawnPaper.Kind.NOTICE_RECEIPT, row.number(), row.unit(), act.at());
        var print = papers.noticeReceipt(
                paper(row, act, letterhead, coded),
                drawn.seal(coded, row.holderName(), "إخطار بعد انقضاء المدة: " + service(row)));
        var sealer = new Sealer(row.unit(), letterhead.governorate(), unit.nameAr());
        return sealing.seal(print, SealPlace.FOOT_OF_A5, sealer).pdf();
    }

    private NoticeReceipt paper(RequestRow row, CaseAct act, Letterhead letterhead, DrawnPaper coded) {
        var rule = catalogue.version(row.service(), row.serviceVersion()).deadline();
        var notice = Objects.requireNonNull(rule.notice(), "a notice that no rule knows");
        return new NoticeReceipt(
                letterhead,
                row.number(),
                service(row),
                row.holderName(),
                notice.toAr(),
                row.submittedAt(),
                act.at(),
                LocalDate.parse(String.valueOf(act.data().get("until"))),
                effect(notice),
                notice.legalBasis(),
                act.by() == null ? "من صفحة متابعة الطلب" : "بشباك المركز التكنولوجي",
                addresses.tracking(row),
                coded.code().value(),
                drawn.address(coded));
    }

    private static String effect(DeadlineRule.Notice notice) {
        return switch (notice.onExpiry()) {
            case DEEMED_ACCEPTED -> "فإن مضى هذا اليوم دون رد مسبب عد الطلب مقبولا بحكم القانون.";
            case DEEMED_REFUSED -> "فإن مضى هذا اليوم دون رد عد الطلب مرفوضا، ولصاحبه التظلم.";
            case ESCALATE -> "فإن مضى هذا اليوم دون رد رفع الطلب إلى المستوى الأعلى.";
        };
    }

    private String service(RequestRow row) {
        return catalogue.version(row.service(), row.serviceVersion()).nameAr();
    }
}
