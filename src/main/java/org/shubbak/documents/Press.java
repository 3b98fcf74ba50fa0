package org.shubbak.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Turns well-formed XHTML into PDF/A-2u. Nothing is read from outside: no address in the text is ever
 * followed; a photo stands in it whole. Fonts are
 * read once; their metrics are shared by all papers.
 */
final class Press {

    private static final String FONTS = "/fonts/Noto";

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final byte[] text = font("NaskhArabic-Regular");
    private final byte[] strong = font("NaskhArabic-Bold");
    private final byte[] title = font("KufiArabic-Bold");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Press() {
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new HouseFonts(text));
    }

    byte[] print(String xhtml, PageSupplier ground) {
        var pdf = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(colours)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .usePageSupplier(ground)
                .withProducer("Shubbak")
                .toStream(pdf);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.RTL);
        builder.useUriResolver((base, uri) -> uri.startsWith(PaperPhoto.INLINE) ? uri : null);
        builder.useFont(() -> new ByteArrayInputStream(text), "Naskh", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(strong), "Naskh", 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(title), "Kufi", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(xhtml, null);
        try {
            builder.run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] font(String name) {
        try (InputStream in = Press.class.getResourceAsStream(FONTS + name + ".ttf")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
