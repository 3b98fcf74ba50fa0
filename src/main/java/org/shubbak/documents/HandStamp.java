package org.shubbak.documents;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The visible picture of an official's own signature (توقيع إلكتروني): his office, his name and the day.
 *
 * @param title as {@code رئيس مركز ومدينة الزقازيق}
 */
public record HandStamp(String title, String name, LocalDate on) {

    private static final Color LINE = new Color(0x0B4F4C);
    private static final float INSET = 4;

    /** The ground: nothing but the line on which one signs. */
    static PDPage page(PDDocument pdf, float width, float height, int number, int shadow) {
        var page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.setStrokingColor(LINE);
            content.setLineWidth(0.8f);
            content.moveTo(INSET, 1);
            content.lineTo(width - INSET, 1);
            content.stroke();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return page;
    }
}
