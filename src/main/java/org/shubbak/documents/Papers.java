package org.shubbak.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Draws the official papers (أوراق رسمية) as PDF/A, in Arabic, with Arabic-Indic digits and both calendars. */
@Component
public class Papers {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Press press = new Press();

    /** The A5 receipt of submission (إيصال استلام الطلب). */
    public byte[] requestReceipt(RequestReceipt paper) {
        return press.print(html("requestReceipt", paper), Sheet.A5, paper.trackingUrl());
    }

    /** The A5 receipt of a payment (إيصال سداد). */
    public byte[] paymentReceipt(PaymentReceipt paper) {
        return press.print(html("paymentReceipt", paper), Sheet.A5, null);
    }

    /** The A5 voucher of a payout (إيصال صرف). */
    public byte[] payoutVoucher(PayoutVoucher paper) {
        return press.print(html("payoutVoucher", paper), Sheet.A5, null);
    }

    /** The A4 licence, permit, certificate or statement. */
    public byte[] licence(IssuedPaper paper) {
        return press.print(html("issued", paper), Sheet.A4, paper.verifyUrl());
    }

    /** The A4 letter to an outside body (خطاب). */
    public byte[] letter(OfficialLetter paper) {
        return press.print(html("letter", paper), Sheet.A4, paper.verifyUrl());
    }

    /** The A4 letter of a reasoned refusal (رفض مسبب). */
    public byte[] refusal(RefusalLetter paper) {
        return press.print(html("refusal", paper), Sheet.A4, paper.trackingUrl());
    }

    private String html(String template, Object paper) {
        var html = new Utf8ByteOutput();
        templates.render("papers/" + template + ".jte", paper, html);
        return new String(html.toByteArray(), StandardCharsets.UTF_8);
    }
}
