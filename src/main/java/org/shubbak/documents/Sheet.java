package org.shubbak.documents;

import java.awt.geom.Rectangle2D;

/** A sheet of paper in points, with the place of its QR and the drawing that lies under its text. */
enum Sheet {
    A4(
            595.28f,
            841.89f,
            new Rectangle2D.Float(46, 57, 76, 76),
            new Rectangle2D.Float(43, 55, 124, 124),
            new Rectangle2D.Float(477, 55, 72, 72)),
    A5(
            419.53f,
            595.28f,
            new Rectangle2D.Float(33, 47, 64, 64),
            new Rectangle2D.Float(30, 45, 120, 120),
            new Rectangle2D.Float(324, 45, 62, 62));

    private final float width;
    private final float height;
    private final Rectangle2D.Float qr;
    private final Rectangle2D.Float sealedQr;
    private final Rectangle2D.Float followQr;
    private final byte[] first;
    private final byte[] next;

    Sheet(float width, float height, Rectangle2D.Float qr, Rectangle2D.Float sealedQr, Rectangle2D.Float followQr) {
        this.width = width;
        this.height = height;
        this.qr = qr;
        this.sealedQr = sealedQr;
        this.followQr = followQr;
        this.first = Guilloche.of(width, height, true);
        this.next = Guilloche.of(width, height, false);
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    Rectangle2D.Float qr() {
        return qr;
    }

    /** The place of a QR that can be checked without a network: 44 mm with its quiet zone. */
    Rectangle2D.Float sealedQr() {
        return sealedQr;
    }

    /** The place of a second QR, for following a request, in the other corner. */
    Rectangle2D.Float followQr() {
        return followQr;
    }

    /** PDF operators, deflated; the first page of a paper has the mark at its head. */
    byte[] ground(boolean firstPage) {
        return firstPage ? first : next;
    }
}
