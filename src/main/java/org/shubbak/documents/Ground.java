package org.shubbak.documents;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Supplies each page with what lies under its text: the border, the wash, and the QR in its corner. */
final class Ground implements PageSupplier {

    private final Sheet sheet;
    private final @Nullable ByteMatrix qr;
    /** Modules of the sealed QR with its quiet zone; 0 where the paper has none. */
    private final int sealedWidth;

    private @Nullable PDFormXObject later;
    private @Nullable PDImageXObject sealedQr;

    Ground(Sheet sheet, @Nullable String qr) {
        this.sheet = sheet;
        this.qr = qr == null ? null : QrCode.modules(qr);
        this.sealedWidth = 0;
    }

    /**
     * With the place of a QR whose modules are not known yet.
     *
     * @param qr a second one, for following the request; null where there is none
     */
    Ground(Sheet sheet, int sealedWidth, @Nullable String qr) {
        this.sheet = sheet;
        this.qr = qr == null ? null : QrCode.modules(qr);
        this.sealedWidth = sealedWidth;
    }

    @Override
    public PDPage requestPage(PDDocument pdf, float width, float height, int number, int shadow) {
        var page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawForm(drawing(pdf));
            if (qr != null) {
                draw(qr, content);
            }
            if (sealedWidth > 0) {
                var place = sheet.sealedQr();
                content.drawImage(sealedQr(pdf), place.x, place.y, place.width, place.height);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return page;
    }

    private PDFormXObject drawing(PDDocument pdf) throws IOException {
        boolean first = pdf.getNumberOfPages() == 1;
        if (first) {
            return form(pdf, true);
        }
        if (later == null) {
            later = form(pdf, false);
        }
        return later;
    }

    private PDFormXObject form(PDDocument pdf, boolean first) throws IOException {
        var stream = new PDStream(pdf);
        try (OutputStream raw = stream.getCOSObject().createRawOutputStream()) {
            raw.write(sheet.ground(first));
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        var drawing = new PDFormXObject(stream);
        drawing.setBBox(new PDRectangle(sheet.width(), sheet.height()));
        return drawing;
    }

    /** One picture for all pages, so that its modules are filled in once. */
    private PDImageXObject sealedQr(PDDocument pdf) throws IOException {
        var known = sealedQr;
        if (known != null) {
            return known;
        }
        var stream = new PDStream(pdf);
        try (OutputStream raw = stream.getCOSObject().createRawOutputStream()) {
            raw.write(new byte[SealedQr.bytesOfRow(sealedWidth) * sealedWidth]);
        }
        var picture = stream.getCOSObject();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, sealedWidth);
        picture.setInt(COSName.HEIGHT, sealedWidth);
        picture.setInt(COSName.BITS_PER_COMPONENT, 1);
        picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        picture.setBoolean(COSName.getPDFName(PaperFile.MARK), true);
        var made = new PDImageXObject(stream, null);
        sealedQr = made;
        return made;
    }

    private void draw(ByteMatrix modules, PDPageContentStream content) throws IOException {
        Rectangle2D.Float place = sealedWidth > 0 ? sheet.followQr() : sheet.qr();
        float unit = place.width / (modules.getWidth() + 2 * QrCode.QUIET);
        content.setNonStrokingColor(1f, 1f, 1f);
        content.addRect(place.x, place.y, place.width, place.height);
        content.fill();
        content.setNonStrokingColor(0f, 0f, 0f);
        for (int y = 0; y < modules.getHeight(); y++) {
            drawRow(
                    modules,
                    y,
                    place.x + QrCode.QUIET * unit,
                    place.y + place.height - (y + QrCode.QUIET + 1) * unit,
                    unit,
                    content);
        }
        content.fill();
    }

    private static void drawRow(
            ByteMatrix modules, int y, float left, float bottom, float unit, PDPageContentStream content)
            throws IOException {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (QrCode.dark(modules, x, y)) {
                x++;
            }
            if (x > start) {
                content.addRect(left + start * unit, bottom, (x - start) * unit, unit);
            }
            x++;
        }
    }
}
