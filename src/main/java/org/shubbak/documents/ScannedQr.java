package org.shubbak.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads the QR in a picture that somebody took of a paper. */
public final class ScannedQr {

    private static final long MOST_POINTS = 60_000_000;

    private ScannedQr() {}

    /** Empty if it is not a picture, or has no QR that can be read. */
    public static Optional<String> read(byte[] picture) {
        try {
            var image = image(picture);
            return image == null ? Optional.empty() : read(image);
        } catch (IOException | RuntimeException notAPicture) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(BufferedImage image) {
        int width = image.getWidth();
        int[] points = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), points)));
        try {
            var found = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return Optional.ofNullable(found).map(com.google.zxing.Result::getText);
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    /** Its size is looked at before its points are unpacked. */
    private static @Nullable BufferedImage image(byte[] picture) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_POINTS;
                return fits ? reader.read(0) : null;
            } finally {
                reader.dispose();
            }
        }
    }
}
