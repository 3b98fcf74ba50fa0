package org.shubbak.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.shubbak.shared.Refusal;

/** Decodes a picture from end to end, at an eighth of its size so that a large one costs no memory. */
final class ImageCheck {

    private static final long MOST_PIXELS = 120_000_000L;
    private static final int LEAST_SIDE = 16;
    private static final int STEP = 8;

    private ImageCheck() {}

    static void check(byte[] content, String type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            checkSides(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam sampled = reader.getDefaultReadParam();
            sampled.setSourceSubsampling(STEP, STEP, 0, 0);
            reader.read(0, sampled);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw FileCheck.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static void checkSides(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.of(Refusal.Kind.INVALID, "documents.too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            throw FileCheck.unreadable();
        }
    }
}
