package org.shubbak.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the official papers (أوراق رسمية) as PDF/A, in Arabic, with Arabic-Indic digits and both calendars. */
@Component
public class Papers {

    /** As little to be packed as a real one. */
    private static final byte[] SOME_HASH = HexFormat.of().parseHex("9b17d3e4fa286c51e07fb59ac83d6412");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Press press = new Press();

    /** The A5 receipt of submission (إيصال استلام الطلب). */
    public byte[] requestReceipt(RequestReceipt paper, PaperSeal seal) {
        return sealed(html("requestReceipt", paper), Sheet.A5, seal, paper.trackingUrl());
    }

    /** The A5 receipt of an applicant's notice that the time is over (إيصال استلام الإخطار). */
    public byte[] noticeReceipt(NoticeReceipt paper, PaperSeal seal) {
        return sealed(html("noticeReceipt", paper), Sheet.A5, seal, paper.trackingUrl());
    }

    /** The A5 receipt of a payment (إيصال سداد), whose QR can be checked without a network. */
    public byte[] paymentReceipt(PaymentReceipt paper, PaperSeal seal) {
        return sealed(html("paymentReceipt", paper), Sheet.A5, seal, null);
    }

    /** The A5 voucher of a payout (إيصال صرف). */
    public byte[] payoutVoucher(PayoutVoucher paper, PaperSeal seal) {
        return sealed(html("payoutVoucher", paper), Sheet.A5, seal, null);
    }

    /**
     * The A4 licence, permit, certificate or statement. It is drawn with the place of its QR empty, and what is drawn is
     * signed into the QR.
     */
    public byte[] licence(IssuedPaper paper, PaperSeal seal) {
        return sealed(html("issued", paper), Sheet.A4, seal, null);
    }

    /** The A4 letter to an outside body (خطاب). */
    public byte[] letter(OfficialLetter paper, PaperSeal seal) {
        return sealed(html("letter", paper), Sheet.A4, seal, null);
    }

    /** The A4 letter of a reasoned refusal (رفض مسبب). */
    public byte[] refusal(RefusalLetter paper, PaperSeal seal) {
        return sealed(html("refusal", paper), Sheet.A4, seal, paper.trackingUrl());
    }

    /** The A4 report of figures (تقرير), of as many pages as it has lines. */
    public byte[] report(ReportPaper paper) {
        return press.print(html("report", paper), new Ground(Sheet.A4, null));
    }

    /** The A4 minutes of a field visit (محضر زيارة ميدانية), with its photos. */
    public byte[] visit(VisitPaper paper) {
        return press.print(html("visit", paper), new Ground(Sheet.A4, null));
    }

    /** The visible stamp (ختم) of a unit's seal as a PNG picture of the proportions of {@link SealPlace#FOOT_OF_A4}. */
    public byte[] stamp(String governorate, String unit) {
        byte[] drawn = press.print(html("stamp", new SealStamp(governorate, unit)), SealStamp::page);
        return SealStamp.picture(drawn);
    }

    /** The visible picture of an official's own signature, of the proportions of {@link SealPlace#HAND_OF_A4}. */
    public byte[] hand(HandStamp stamp) {
        return SealStamp.picture(press.print(html("hand", stamp), HandStamp::page));
    }

    /** Draws again with more modules in the rare case that the signed text came out longer than the first one. */
    private byte[] sealed(String html, Sheet sheet, PaperSeal seal, @Nullable String follow) {
        var text = seal.text(SOME_HASH);
        while (true) {
            int width = SealedQr.width(text);
            byte[] drawn = press.print(html, new Ground(sheet, width, follow));
            var file = PaperFile.read(drawn).orElseThrow();
            text = seal.text(file.hash());
            if (SealedQr.fits(text, width)) {
                return file.with(text);
            }
        }
    }

    private String html(String template, Object paper) {
        var html = new Utf8ByteOutput();
        templates.render("papers/" + template + ".jte", paper, html);
        return new String(html.toByteArray(), StandardCharsets.UTF_8);
    }
}
