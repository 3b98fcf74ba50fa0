package org.shubbak.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The drawing under an official paper: a border of interlaced waves, a pale rosette behind the text, and the window mark
 * at the head. It is the same on every paper of a size, so it is computed once and put into each as it is.
 */
final class Guilloche {

    private static final String NILE = "0.071 0.502 0.486";
    private static final String DEEP = "0.043 0.310 0.298";
    private static final String BRASS = "0.659 0.455 0.102";
    private static final String WASH = "0.925 0.957 0.949";

    private static final String MARK = """
            0.043 0.310 0.298 rg 8 45 m 8 20 l 8 11 15 4 24 3 c 33 4 40 11 40 20 c 40 45 l f
            0.867 0.941 0.933 rg 12 42 m 12 20.5 l 12 13.8 17 8.3 24 7 c 24 42 l f
            0.659 0.455 0.102 rg 24 7 m 31 8.3 36 13.8 36 20.5 c 36 42 l 27 39 l 27 13 l f
            0.027 0.208 0.200 rg 24 7 m 27 13 l 27 39 l 24 42 l f
            0.043 0.310 0.298 RG 1.6 w 12 25 m 24 25 l 12 33 m 24 33 l 18 10.5 m 18 42 l 12.5 17.5 m 24 17.5 l S
            """;

    private final StringBuilder pdf = new StringBuilder(32 * 1024);
    private final float width;
    private final float height;
    private final float scale;

    private Guilloche(float width, float height) {
        this.width = width;
        this.height = height;
        this.scale = width / 595.28f;
    }

    static byte[] of(float width, float height, boolean first) {
        var drawing = new Guilloche(width, height);
        drawing.rosette();
        drawing.border();
        if (first) {
            drawing.mark();
        }
        return deflated(drawing.pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The ground of a seal's stamp: a frame, a wave along its edge, and the mark. */
    static byte[] stamp(float width, float height) {
        var drawing = new Guilloche(width, height);
        drawing.add("1 1 1 rg 0 0 %.2f %.2f re f", width, height);
        drawing.stroke(NILE, 0.3f);
        drawing.weave(3.2f, 1.4f, 4.4f);
        drawing.stroke(DEEP, 0.9f);
        drawing.frame(1f);
        drawing.stroke(BRASS, 0.4f);
        drawing.frame(5.6f);
        drawing.pdf.append("q 0.66 0 0 -0.66 7.5 40 cm\n").append(MARK).append("Q\n");
        return deflated(drawing.pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void rosette() {
        stroke(WASH, 0.5f);
        for (int ring = 0; ring < 3; ring++) {
            float radius = (200 - ring * 52) * scale;
            for (int turn = 0; turn < 30; turn++) {
                ellipse(width / 2, height / 2 - 10 * scale, radius, radius * 0.42f, Math.PI * turn / 30);
            }
        }
    }

    private void border() {
        float middle = 25 * scale;
        float swing = 6.5f * scale;
        stroke(NILE, 0.35f);
        weave(middle, swing, 13 * scale);
        stroke(BRASS, 0.3f);
        weave(middle, swing * 0.6f, 13 * scale);
        stroke(DEEP, 0.9f);
        frame(middle - 8.5f * scale);
        stroke(BRASS, 0.5f);
        frame(middle + 8.5f * scale);
        frame(middle + 10.5f * scale);
    }

    private void weave(float inset, float swing, float step) {
        for (int phase = 0; phase < 2; phase++) {
            float side = phase == 0 ? swing : -swing;
            wave(inset, inset, width - inset, inset, side, step);
            wave(inset, height - inset, width - inset, height - inset, side, step);
            wave(inset, inset, inset, height - inset, side, step);
            wave(width - inset, inset, width - inset, height - inset, side, step);
        }
    }

    private void wave(float fromX, float fromY, float toX, float toY, float swing, float step) {
        float length = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY));
        int halves = Math.round(length / step);
        float dx = (toX - fromX) / halves;
        float dy = (toY - fromY) / halves;
        float across = swing * 4 / 3;
        add("%.2f %.2f m", fromX, fromY);
        for (int i = 0; i < halves; i++) {
            float up = i % 2 == 0 ? across : -across;
            float offX = dy == 0 ? 0 : up;
            float offY = dy == 0 ? up : 0;
            float x = fromX + i * dx;
            float y = fromY + i * dy;
            curve(
                    x + dx * .36f + offX,
                    y + dy * .36f + offY,
                    x + dx * .64f + offX,
                    y + dy * .64f + offY,
                    x + dx,
                    y + dy);
        }
        add("S");
    }

    /** The same window as on the pages, 48 units wide and drawn from its top. */
    private void mark() {
        float size = 46 * scale;
        add("q %.4f 0 0 %.4f %.2f %.2f cm", size / 48, -size / 48, (width - size) / 2, height - 40 * scale);
        pdf.append(MARK).append("Q\n");
    }

    private void frame(float inset) {
        add("%.2f %.2f %.2f %.2f re S", inset, inset, width - 2 * inset, height - 2 * inset);
    }

    private void ellipse(float cx, float cy, float a, float b, double angle) {
        double k = 0.5523;
        double[][] points = {
            {a, 0},
            {a, b * k},
            {a * k, b},
            {0, b},
            {-a * k, b},
            {-a, b * k},
            {-a, 0},
            {-a, -b * k},
            {-a * k, -b},
            {0, -b},
            {a * k, -b},
            {a, -b * k},
            {a, 0}
        };
        float[] flat = new float[26];
        for (int i = 0; i < points.length; i++) {
            flat[2 * i] = (float) (cx + points[i][0] * Math.cos(angle) - points[i][1] * Math.sin(angle));
            flat[2 * i + 1] = (float) (cy + points[i][0] * Math.sin(angle) + points[i][1] * Math.cos(angle));
        }
        add("%.2f %.2f m", flat[0], flat[1]);
        for (int i = 2; i < flat.length; i += 6) {
            curve(flat[i], flat[i + 1], flat[i + 2], flat[i + 3], flat[i + 4], flat[i + 5]);
        }
        add("S");
    }

    private void curve(float x1, float y1, float x2, float y2, float x3, float y3) {
        add("%.2f %.2f %.2f %.2f %.2f %.2f c", x1, y1, x2, y2, x3, y3);
    }

    private void stroke(String colour, float line) {
        add("%s RG %.2f w", colour, line);
    }

    private void add(String operators, Object... values) {
        pdf.append(String.format(Locale.ROOT, operators, values)).append('\n');
    }

    private static byte[] deflated(byte[] operators) {
        try (var out = new ByteArrayOutputStream()) {
            try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
                deflating.write(operators);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
