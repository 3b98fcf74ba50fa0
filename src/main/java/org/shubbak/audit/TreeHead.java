package org.shubbak.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.shubbak.signing.Sha256;

/**
 * A head of the tree over the journal (رأس السجل): eight lines of text, which are signed.
 *
 * @param origin the address of the installation whose journal it is
 * @param number of this head, from 1 on
 * @param size how many rows the tree holds
 * @param root in hexadecimal
 * @param kid names the key that signs
 * @param previous SHA-256 of the text of the head before, in hexadecimal; zeros for the first
 */
public record TreeHead(String origin, long number, long size, String root, Instant at, String kid, String previous) {

    /** The first line, which names this form of writing. */
    static final String FORM = "shubbak-journal-head/1";

    static final String NONE_BEFORE = "0".repeat(2 * Merkle.HASH);

    private static final int LINES = 8;

    public String text() {
        return String.join(
                "\n",
                FORM,
                origin,
                Long.toString(number),
                Long.toString(size),
                root,
                JournalLeaf.MICROSECONDS.format(at),
                kid,
                previous + "\n");
    }

    /** By which the next head names this one. */
    String hash() {
        return HexFormat.of().formatHex(Sha256.of(text().getBytes(StandardCharsets.UTF_8)));
    }

    byte[] rootHash() {
        return HexFormat.of().parseHex(root);
    }

    /** @throws IllegalArgumentException if it is not exactly such a text */
    static TreeHead read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[0].equals(FORM) || !lines[LINES].isEmpty()) {
            throw new IllegalArgumentException("not the text of a tree head");
        }
        try {
            var head = new TreeHead(
                    lines[1],
                    Long.parseLong(lines[2]),
                    Long.parseLong(lines[3]),
                    lines[4],
                    Instant.parse(lines[5]),
                    lines[6],
                    lines[7]);
            if (!head.text().equals(text) || head.rootHash().length != Merkle.HASH) {
                throw new IllegalArgumentException("not the text of a tree head");
            }
            return head;
        } catch (java.time.DateTimeException wrong) {
            throw new IllegalArgumentException("not the text of a tree head", wrong);
        }
    }
}
