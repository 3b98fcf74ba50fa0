package org.shubbak.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The visible stamp of a unit's electronic seal (ختم إلكتروني): what it says, and its picture. */
public record SealStamp(String governorate, String unit) {

    private static final float DPI = 240;

    /** The ground of the stamp: a double frame and the window mark at its left. */
    static PDPage page(PDDocument pdf, float width, float height, int number, int shadow) {
        var page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            var stream = new PDStream(pdf);
            try (var raw = stream.getCOSObject().createRawOutputStream()) {
                raw.write(Guilloche.stamp(width, height));
            }
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            var drawing = new PDFormXObject(stream);
            drawing.setBBox(new PDRectangle(width, height));
            content.drawForm(drawing);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return page;
    }

    static byte[] picture(byte[] drawn) {
        try (var pdf = Loader.loadPDF(drawn)) {
            BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, DPI, ImageType.RGB);
            var png = new ByteArrayOutputStream(16 * 1024);
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
