package org.shubbak.documents;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;

/**
 * The large QR of a checkable paper. Its address goes in as capitals and its digits as numbers, which needs the fewest
 * modules; its level is M, or higher where the size has room for it.
 */
final class SealedQr {

    /** Of fewer modules the picture would not become smaller on paper. */
    static final int SMALLEST = 13;

    /** What our papers keep to, so that a phone's camera tells the modules apart at the printed size. */
    static final int LARGEST = 17;

    /** What is still drawn rather than refusing a paper whose texts do not pack. */
    private static final int LAST_RESORT = 25;

    /** Signatures and what is packed behind them differ by some digits from one signing to the next. */
    private static final String SLACK = "0".repeat(12);

    private SealedQr() {}

    /**
     * The width in modules, with the quiet zone, that is enough for a text like this one.
     *
     * @throws IllegalArgumentException if the text is too long for any size
     */
    static int width(String draft) {
        return needed(draft + SLACK);
    }

    static boolean fits(String text, int width) {
        return needed(text) <= width;
    }

    private static int needed(String text) {
        var qr = io.nayuki.qrcodegen.QrCode.encodeSegments(segments(text), Ecc.MEDIUM, SMALLEST, LAST_RESORT, 0, false);
        return qr.size + 2 * QrCode.QUIET;
    }

    /** Its rows as a picture of one bit a module, white being 1, each row filled up to whole bytes. */
    static byte[] picture(String text, int width) {
        int version = (width - 2 * QrCode.QUIET - 17) / 4;
        var qr = io.nayuki.qrcodegen.QrCode.encodeSegments(segments(text), Ecc.MEDIUM, version, version, -1, true);
        int row = bytesOfRow(width);
        var picture = new byte[row * width];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                if (!qr.getModule(x - QrCode.QUIET, y - QrCode.QUIET)) {
                    picture[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return picture;
    }

    static int bytesOfRow(int width) {
        return (width + 7) / 8;
    }

    private static List<QrSegment> segments(String text) {
        int mark = text.indexOf('#');
        var address = text.substring(0, mark);
        return List.of(
                QrSegment.isAlphanumeric(address)
                        ? QrSegment.makeAlphanumeric(address)
                        : QrSegment.makeBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                QrSegment.makeBytes(new byte[] {'#'}),
                QrSegment.makeNumeric(text.substring(mark + 1)));
    }
}
