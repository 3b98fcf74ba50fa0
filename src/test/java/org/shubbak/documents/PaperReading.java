package org.shubbak.documents;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a drawn paper back as a person, a search and a phone would. */
public final class PaperReading {

    private PaperReading() {}

    /** The text in plain letters, one space between words; where digits stand among words, in the order of the paper. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String raw = new PDFTextStripper().getText(document);
            return Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static BufferedImage picture(byte[] pdf, int page, int dpi) {
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
        return qrOf(pdf, 0, UnaryOperator.identity());
    }

    /** What a phone reads off a part of a page: a camera looks from several distances until it is sure. */
    static String qrOf(byte[] pdf, int page, UnaryOperator<BufferedImage> part) throws ReaderException {
        ReaderException last = NotFoundException.getNotFoundInstance();
        for (int dpi : new int[] {300, 400, 250, 600, 350, 500, 200, 450}) {
            try {
                return qr(part.apply(picture(pdf, page, dpi)));
            } catch (ReaderException blurred) {
                last = blurred;
            }
        }
        throw last;
    }

    /** What a phone reads off the page, with the threshold of light taken from the neighbourhood or from the whole page. */
    private static String qr(BufferedImage picture) throws ReaderException {
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        try {
            return read(new HybridBinarizer(source));
        } catch (ReaderException uneven) {
            return read(new GlobalHistogramBinarizer(source));
        }
    }

    private static String read(Binarizer light) throws ReaderException {
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader().decode(new BinaryBitmap(light), hints).getText();
    }
}
