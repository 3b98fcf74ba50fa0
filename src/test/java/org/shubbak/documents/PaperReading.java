package org.shubbak.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a drawn paper back as a person, a search and a phone would. */
public final class PaperReading {

    private PaperReading() {}

    /** The text in plain letters, one space between words; where digits stand among words, in the order of the paper. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String raw = new PDFTextStripper().getText(document);
            return Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static BufferedImage picture(byte[] pdf, int page, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.RGB);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first page as a print of this many dots an inch. */
    public static byte[] png(byte[] pdf, int dpi) {
        try (var out = new java.io.ByteArrayOutputStream()) {
            javax.imageio.ImageIO.write(picture(pdf, 0, dpi), "png", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a phone reads off the first page of a printed paper. */
    public static String qrOf(byte[] pdf) throws ReaderException {
        for (int dpi : new int[] {300, 400, 250}) {
            try {
                return qr(picture(pdf, 0, dpi));
            } catch (ReaderException blurred) {
                // A camera looks again.
            }
        }
        return qr(picture(pdf, 0, 600));
    }

    /** What a phone reads off the page. */
    static String qr(BufferedImage picture) throws ReaderException {
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        var result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
        if (result == null) {
            throw NotFoundException.getNotFoundInstance();
        }
        return result.getText();
    }
}
