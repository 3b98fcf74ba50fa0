package org.shubbak.documents;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A checkable paper as a file. Its QR holds the hash of the file it stands in: the hash is taken over all bytes, with those
 * of the QR's picture set to zero. The picture is one bit a module and nothing else, and its place, size and form are among
 * the bytes that are hashed, so nothing but the modules themselves can be exchanged.
 */
public final class PaperFile {

    /** Bytes of the hash. */
    public static final int HASH = 16;

    /** The key in the picture's dictionary by which it is found. */
    static final String MARK = "ShubbakQr";

    private static final Pattern PICTURE =
            Pattern.compile("/" + MARK + " true\\b[^>]{0,400}>>\\s{0,4}stream\r?\n|/" + MARK + " true\\b");
    private static final Pattern WIDTH = Pattern.compile("/Width (\\d{1,3})\\b");
    private static final Pattern HEIGHT = Pattern.compile("/Height (\\d{1,3})\\b");

    private final byte[] pdf;
    private final int start;
    private final int width;

    private PaperFile(byte[] pdf, int start, int width) {
        this.pdf = pdf;
        this.start = start;
        this.width = width;
    }

    /** Empty if the file has not exactly one such picture. */
    public static Optional<PaperFile> read(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var found = PICTURE.matcher(text);
        if (!found.find() || !found.group().endsWith("\n") || text.indexOf("/" + MARK, found.end()) >= 0) {
            return Optional.empty();
        }
        var dictionary = text.substring(Math.max(text.lastIndexOf("<<", found.start()), 0), found.end());
        int width = number(WIDTH, dictionary);
        boolean whole = width > 0
                && width == number(HEIGHT, dictionary)
                && dictionary.contains("/BitsPerComponent 1")
                && !dictionary.contains("/Filter")
                && found.end() + SealedQr.bytesOfRow(width) * width <= pdf.length;
        return whole ? Optional.of(new PaperFile(pdf, found.end(), width)) : Optional.empty();
    }

    /** What the QR must hold as the hash of this file, if it is as it was issued and nothing stands behind that. */
    public byte[] hash() {
        return hash(pdf.length);
    }

    /**
     * What the QR must hold as the hash of what was issued: up to the first end of a PDF behind the picture. Whatever stands
     * behind it, as a seal, is not covered and must be checked by itself.
     */
    public byte[] issuedHash() {
        return hash(endOfIssued());
    }

    private int endOfIssued() {
        var end = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = start + length(); at + end.length <= pdf.length; at++) {
            if (Arrays.equals(pdf, at, at + end.length, end, 0, end.length)) {
                return at + end.length;
            }
        }
        return pdf.length;
    }

    private byte[] hash(int end) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(pdf, 0, start);
            digest.update(new byte[length()]);
            digest.update(pdf, start + length(), end - start - length());
            return Arrays.copyOf(digest.digest(), HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The text of the QR; empty if the picture is none. */
    public Optional<String> text() {
        int side = width - 2 * QrCode.QUIET;
        if (side < 21) {
            return Optional.empty();
        }
        var modules = new BitMatrix(side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (dark(x + QrCode.QUIET, y + QrCode.QUIET)) {
                    modules.set(x, y);
                }
            }
        }
        try {
            return Optional.of(new Decoder().decode(modules).getText());
        } catch (ChecksumException | FormatException | RuntimeException notAQr) {
            return Optional.empty();
        }
    }

    /** The same file with the modules of this text. */
    byte[] with(String text) {
        var filled = pdf.clone();
        System.arraycopy(SealedQr.picture(text, width), 0, filled, start, length());
        return filled;
    }

    private boolean dark(int x, int y) {
        return (pdf[start + y * SealedQr.bytesOfRow(width) + x / 8] & 0x80 >> x % 8) == 0;
    }

    private int length() {
        return SealedQr.bytesOfRow(width) * width;
    }

    private static int number(Pattern pattern, String dictionary) {
        var found = pattern.matcher(dictionary);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
