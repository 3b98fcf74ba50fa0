package org.shubbak.documents;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How a camera was held: it writes the picture as its sensor lies and notes beside it how it is to be turned (EXIF 2.32, tag
 * 0x0112).
 *
 * @param mirrored whether left and right change places before it is turned
 * @param quarters how many quarter turns clockwise
 */
record PhotoTurn(boolean mirrored, int quarters) {

    private static final PhotoTurn NONE = new PhotoTurn(false, 0);

    static PhotoTurn of(byte[] content) {
        try {
            var noted = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = noted == null ? null : noted.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? NONE : noted(orientation);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return NONE;
        }
    }

    private static PhotoTurn noted(int orientation) {
        return switch (orientation) {
            case 2 -> new PhotoTurn(true, 0);
            case 3 -> new PhotoTurn(false, 2);
            case 4 -> new PhotoTurn(true, 2);
            case 5 -> new PhotoTurn(true, 3);
            case 6 -> new PhotoTurn(false, 1);
            case 7 -> new PhotoTurn(true, 1);
            case 8 -> new PhotoTurn(false, 3);
            default -> NONE;
        };
    }

    BufferedImage upright(BufferedImage read) {
        if (equals(NONE)) {
            return read;
        }
        boolean lies = quarters % 2 == 1;
        int width = lies ? read.getHeight() : read.getWidth();
        int height = lies ? read.getWidth() : read.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.scale(mirrored ? -1 : 1, 1);
        turn.translate(-read.getWidth() / 2.0, -read.getHeight() / 2.0);
        Graphics2D pen = turned.createGraphics();
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, width, height);
        pen.drawImage(read, turn, null);
        pen.dispose();
        return turned;
    }
}
