package org.shubbak.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.Sha256;

/**
 * A row of the journal as it stands in the tree: eleven lines of text. The actor's name and the details are in it as
 * salted hashes only, so that they can be removed later and the leaf stays the same.
 *
 * @param nameHash SHA-256 of {@code N}, the salt and the name; 32 bytes
 * @param detailHash SHA-256 of {@code D}, the salt and the details as PostgreSQL writes them; 32 bytes
 */
record JournalLeaf(
        long seq,
        Instant at,
        String actorKind,
        @Nullable UUID staff,
        byte[] nameHash,
        String act,
        String kind,
        @Nullable UUID subject,
        @Nullable String unit,
        byte[] detailHash) {

    /** The first line, which names this form of writing. */
    static final String FORM = "shubbak-journal/1";

    static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static final byte NAME = 'N';
    static final byte DETAIL = 'D';

    private static final String NONE = "-";
    private static final HexFormat HEX = HexFormat.of();

    static JournalLeaf of(StoredRow row) {
        return new JournalLeaf(
                row.seq(),
                row.at(),
                row.actorKind(),
                row.staff(),
                row.personal(NAME, row.actorName()),
                row.act(),
                row.kind(),
                row.subject(),
                row.unit(),
                row.personal(DETAIL, row.detail()));
    }

    /** A salted hash of something personal. */
    static byte[] hash(byte what, UUID salt, String text) {
        return Sha256.of(new byte[] {what}, bytes(salt), text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return String.join(
                "\n",
                FORM,
                Long.toString(seq),
                MICROSECONDS.format(at),
                escaped(actorKind),
                orNone(staff),
                HEX.formatHex(nameHash),
                escaped(act),
                escaped(kind),
                orNone(subject),
                unit == null ? NONE : escaped(unit),
                HEX.formatHex(detailHash) + "\n");
    }

    byte[] hash() {
        return Merkle.leaf(text().getBytes(StandardCharsets.UTF_8));
    }

    /** No value can pretend to be two lines. */
    static String escaped(String value) {
        return value.indexOf('\n') < 0 && value.indexOf('\\') < 0
                ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String orNone(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
