package org.shubbak.look;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A film in grey, in the plain format (YUV4MPEG2) that Chromium's pretended camera plays. */
public final class Film {

    private static final int FRAMES_A_PICTURE = 10;
    private static final byte NO_COLOUR = (byte) 128;

    private Film() {}

    /** Shows each picture for two seconds; all of one even size. */
    public static Path of(List<BufferedImage> pictures, Path file) throws IOException {
        BufferedImage first = pictures.getFirst();
        byte[] colours = new byte[first.getWidth() * first.getHeight() / 2];
        Arrays.fill(colours, NO_COLOUR);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                    ascii("YUV4MPEG2 W%d H%d F5:1 Ip A1:1 C420jpeg\n".formatted(first.getWidth(), first.getHeight())));
            for (BufferedImage picture : pictures) {
                byte[] light = light(picture);
                for (int frame = 0; frame < FRAMES_A_PICTURE; frame++) {
                    out.write(ascii("FRAME\n"));
                    out.write(light);
                    out.write(colours);
                }
            }
        }
        return file;
    }

    private static byte[] light(BufferedImage picture) {
        int width = picture.getWidth();
        byte[] light = new byte[width * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int rgb = picture.getRGB(x, y);
                light[y * width + x] =
                        (byte) (((rgb >> 16 & 0xFF) * 77 + (rgb >> 8 & 0xFF) * 151 + (rgb & 0xFF) * 28) >> 8);
            }
        }
        return light;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
