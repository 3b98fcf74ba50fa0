package org.shubbak.fees;

import java.util.ArrayList;
import java.util.Map;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.documents.Letterhead;
import org.shubbak.documents.Papers;
import org.shubbak.documents.PaymentReceipt;
import org.shubbak.organisation.Organisation;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.PaperClaims;
import org.shubbak.signing.SigningPapers;
import org.shubbak.signing.StatusList;
import org.shubbak.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The A5 paper of a receipt. Every printing is journalled, since the paper may name the payer. */
@Component
public class ReceiptPaper {

    private final Papers papers;
    private final Organisation organisation;
    private final Journal journal;
    private final ReceiptCodes codes;
    private final SigningPapers signing;
    private final PublicAddress address;

    ReceiptPaper(
            Papers papers,
            Organisation organisation,
            Journal journal,
            ReceiptCodes codes,
            SigningPapers signing,
            PublicAddress address) {
        this.papers = papers;
        this.organisation = organisation;
        this.journal = journal;
        this.codes = codes;
        this.signing = signing;
        this.address = address;
    }

    /** @throws Refusal {@code fees.already-cancelled}: a cancelled receipt is not printed again */
    @Transactional
    public byte[] print(ReceiptSheet sheet, CurrentStaff me) {
        var receipt = sheet.receipt();
        if (sheet.isCancelled()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "fees.already-cancelled", receipt.serial());
        }
        journal.record(JournalEntry.read(
                me.actor(),
                "fees.receipt-printed",
                receipt.request(),
                new UnitId(receipt.unit()),
                Map.of("receipt", receipt.serial())));
        var coded = codes.of(receipt.serial());
        return papers.paymentReceipt(paper(sheet, coded.code()), hash -> signing.text(claims(sheet, coded, hash)));
    }

    private static PaperClaims claims(ReceiptSheet sheet, ReceiptCodes.Coded coded, byte[] pdf) {
        var receipt = sheet.receipt();
        return new PaperClaims(
                receipt.unit(),
                receipt.at(),
                null,
                coded.code(),
                StatusList.RECEIPTS + coded.index() / StatusList.SIZE,
                coded.index() % StatusList.SIZE,
                "receipt",
                receipt.serial(),
                PaperClaims.shortened(payer(sheet)),
                receipt.amount().amount() + " EGP",
                "",
                "",
                pdf);
    }

    private static String payer(ReceiptSheet sheet) {
        var receipt = sheet.receipt();
        return sheet.payer() == null ? "مقدم الطلب " + receipt.requestNumber() : sheet.payer();
    }

    private PaymentReceipt paper(ReceiptSheet sheet, PublicCode code) {
        var receipt = sheet.receipt();
        var unit = organisation.unit(new UnitId(receipt.unit()));
        return new PaymentReceipt(
                Letterhead.of(unit.governorateAr(), unit.nameAr()),
                receipt.serial(),
                receipt.requestNumber(),
                payer(sheet),
                receipt.amount(),
                sheet.lines().stream()
                        .map(line -> new PaymentReceipt.Line(line.labelAr(), line.amount(), note(line)))
                        .toList(),
                receipt.method() == Method.CASH ? "نقداً" : "إلكترونياً",
                receipt.reference(),
                receipt.cashierName(),
                receipt.at(),
                code.value(),
                address.of("/L/" + code));
    }

    private static String note(BillLine line) {
        var told = new ArrayList<String>();
        if (line.how() != null) {
            told.add(line.how().ar());
        }
        if (line.exempted() != null) {
            told.add("بعد " + line.exempted().labelAr() + " بمبلغ "
                    + line.exempted().amount() + " جنيه");
        }
        if (line.refundable()) {
            told.add("تأمين يرد");
        }
        return String.join("؛ ", told);
    }
}
