package org.shubbak.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A photo as a paper carries it: small enough to print and to send, without what a camera writes beside its picture. */
public record PaperPhoto(String address, int width, int height) {

    /** A picture that is written out where it stands. */
    static final String INLINE = "data:image/jpeg;base64,";

    /** The longer side on paper, at 150 dots an inch. */
    private static final int LONGEST = 1000;

    /** The box that it is drawn into, in points. */
    private static final int BOX_WIDTH = 236;

    private static final int BOX_HEIGHT = 180;

    /** Empty for what no picture can be read from. */
    public static Optional<PaperPhoto> of(byte[] content) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(content));
            return read == null
                    ? Optional.empty()
                    : Optional.of(small(PhotoTurn.of(content).upright(read)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static PaperPhoto small(BufferedImage read) throws IOException {
        double scale = Math.min(1, (double) LONGEST / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) (read.getWidth() * scale));
        int height = Math.max(1, (int) (read.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return new PaperPhoto(INLINE + jpeg(drawn), width, height);
    }

    private static String jpeg(BufferedImage drawn) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpeg", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Its width on paper in points. */
    public int printedWidth() {
        return Math.max(1, (int) (width * fit()));
    }

    /** Its height on paper in points. */
    public int printedHeight() {
        return Math.max(1, (int) (height * fit()));
    }

    private double fit() {
        return Math.min((double) BOX_WIDTH / width, (double) BOX_HEIGHT / height);
    }
}
