package org.shubbak.queue.kiosk;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.shubbak.documents.QrCode;
import org.springframework.stereotype.Component;

/**
 * Draws a ticket for 80 mm paper: 576 dots wide, as thermal printers have at 203 dots an inch, black on white. It is a
 * picture so that Arabic comes out right on every printer.
 */
@Component
public class TicketImage {

    static final int WIDTH = 576;
    private static final int MARGIN = 24;
    private static final int QR_DOTS = 7;

    /**
     * The lines of a ticket, from its head down.
     *
     * @param number set large, from left to right
     * @param qr the address in the code below
     */
    public record Paper(String head, String number, List<String> lines, String qr, List<String> foot) {}

    private final Font strong = font("KufiArabic-Bold");

    /** A PNG in one bit a dot. */
    public byte[] png(Paper paper) {
        BufferedImage code = read(QrCode.png(paper.qr(), QR_DOTS));
        int height = 2 * MARGIN
                + 60
                + 170
                + 44 * paper.lines().size()
                + code.getHeight()
                + 40 * paper.foot().size();
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int y = MARGIN + 40;
        centred(pen, paper.head(), strong.deriveFont(30f), y, true);
        y += 150;
        centred(pen, paper.number(), strong.deriveFont(130f), y, false);
        y += 30;
        for (String line : paper.lines()) {
            y += 44;
            centred(pen, line, strong.deriveFont(26f), y, true);
        }
        y += 10;
        pen.drawImage(code, (WIDTH - code.getWidth()) / 2, y, null);
        y += code.getHeight();
        for (String line : paper.foot()) {
            y += 36;
            centred(pen, line, strong.deriveFont(22f), y, true);
        }
        pen.dispose();
        return written(image);
    }

    private static void centred(Graphics2D pen, String text, Font font, int y, boolean rightToLeft) {
        Font directed = font.deriveFont(Map.of(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR));
        TextLayout layout = new TextLayout(text, directed, pen.getFontRenderContext());
        float most = WIDTH - 2f * MARGIN;
        if (layout.getAdvance() > most) {
            float size = directed.getSize2D() * most / layout.getAdvance();
            layout = new TextLayout(text, directed.deriveFont(size), pen.getFontRenderContext());
        }
        layout.draw(pen, (WIDTH - layout.getAdvance()) / 2, y);
    }

    private static Font font(String name) {
        try (InputStream in = TicketImage.class.getResourceAsStream("/fonts/Noto" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, name));
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The font of the tickets cannot be read", broken);
        }
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] written(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
