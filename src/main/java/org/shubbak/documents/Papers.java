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
        return press.print(html("requestReceipt", paper), new Ground(Sheet.A5, paper.trackingUrl()));
    }

    /** The A5 receipt of a payment (إيصال سداد), whose QR can be checked without a network. */
    public byte[] paymentReceipt(PaymentReceipt paper, PaperSeal seal) {
        return sealed(html("paymentReceipt", paper), Sheet.A5, seal);
    }

    /**
     * The A4 licence, permit, certificate or statement. It is drawn with the place of its QR empty, and what is drawn is
     * signed into the QR.
     */
    public byte[] licence(IssuedPaper paper, PaperSeal seal) {
        return sealed(html("issued", paper), Sheet.A4, seal);
    }

    /** The A4 letter of a reasoned refusal (رفض مسبب). */
    public byte[] refusal(RefusalLetter paper) {
        return press.print(html("refusal", paper), new Ground(Sheet.A4, paper.trackingUrl()));
    }

    private byte[] sealed(String html, Sheet sheet, PaperSeal seal) {
        int width = SealedQr.width(seal.text(new byte[PaperFile.HASH]));
        byte[] drawn = press.print(html, new Ground(sheet, width));
        var file = PaperFile.read(drawn).orElseThrow();
        return file.with(seal.text(file.hash()));
    }

    private String html(String template, Object paper) {
        var html = new Utf8ByteOutput();
        templates.render("papers/" + template + ".jte", paper, html);
        return new String(html.toByteArray(), StandardCharsets.UTF_8);
    }
}
