package org.shubbak.oversight.network.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn hall with a window and seats, in the place of a photo: nobody's real hall. */
final class DemoPhoto {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private DemoPhoto() {}

    /** @param which the pictures differ a little */
    static byte[] of(int which) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, 0xE9E1D0, 0, 0, WIDTH, HEIGHT);
        fill(pen, 0xB9AE98, 0, 470, WIDTH, 170);
        fill(pen, 0x0B4F4C, 90, 130, 360, 200);
        fill(pen, 0xDDF0EE, 105, 145, 330, 150);
        fill(pen, 0x8A6A3A, 60, 330, 420, 150);
        fill(pen, which % 2 == 0 ? 0x16262B : 0x2D8C6B, 560, 90, 260, 120);
        for (int seat = 0; seat < 3 + which % 3; seat++) {
            fill(pen, 0x52646A, 540 + seat * 80, 400, 60, 90);
            fill(pen, 0x3C4A50, 540 + seat * 80, 480, 60, 18);
        }
        pen.dispose();
        return png(picture);
    }

    private static void fill(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRoundRect(x, y, width, height, 8, 8);
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
