package org.shubbak.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.shubbak.signing.Sha256;

/**
 * Streams the whole journal out of PostgreSQL in the order of its numbers and hashes each row as it passes, in PostgreSQL's
 * own binary form: ten million rows are read in a minute and none is kept. What comes out is the same as
 * {@link JournalLeaf#hash()}; a test holds the two against each other.
 */
final class RowStream implements AutoCloseable {

    private static final String COPY =
            "COPY (SELECT " + StoredRow.COLUMNS + " FROM audit.journal j ORDER BY j.seq) TO STDOUT (FORMAT binary)";
    private static final int COLUMNS = 12;
    /** Signature, flags and length of the extension, before the first row. */
    private static final int HEADER = 19;

    private final CopyOut copy;
    private final LeafText text = new LeafText();
    private final MessageDigest digest = Sha256.digest();
    private final MessageDigest personal = Sha256.digest();
    private boolean first = true;
    private boolean forgotten;
    private long micros;

    RowStream(Connection connection) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
    }

    /** A row that passed: its number and the hash of its leaf. */
    record Passed(long seq, byte[] leaf, long micros, boolean forgotten) {}

    /** The next row; null after the last. */
    @Nullable
    Passed next() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return null;
        }
        var row = ByteBuffer.wrap(message);
        if (first) {
            row.position(HEADER);
            first = false;
            if (!row.hasRemaining()) {
                return next();
            }
        }
        return row.getShort() == COLUMNS ? passed(row) : null;
    }

    private Passed passed(ByteBuffer row) {
        var fields = new byte[COLUMNS][];
        for (int i = 0; i < COLUMNS; i++) {
            int length = row.getInt();
            if (length >= 0) {
                fields[i] = new byte[length];
                row.get(fields[i]);
            }
        }
        long seq = ByteBuffer.wrap(fields[0]).getLong();
        micros = ByteBuffer.wrap(fields[1]).getLong();
        forgotten = fields[11] != null;
        Merkle.beginLeaf(digest);
        write(seq, fields);
        digest.update(text.bytes(), 0, text.length());
        return new Passed(seq, digest.digest(), micros, forgotten);
    }

    private void write(long seq, byte[][] fields) {
        text.begin();
        text.number(seq);
        text.time(micros);
        text.value(fields[2]);
        text.id(fields[3]);
        text.hex(hashed(JournalLeaf.NAME, fields, 4, 0));
        text.value(fields[5]);
        text.value(fields[6]);
        text.id(fields[7]);
        text.valueOrNone(fields[8]);
        text.hex(hashed(JournalLeaf.DETAIL, fields, 9, Merkle.HASH));
    }

    private byte[] hashed(byte what, byte[][] fields, int value, int kept) {
        if (forgotten) {
            return java.util.Arrays.copyOfRange(fields[11], kept, kept + Merkle.HASH);
        }
        personal.update(what);
        if (fields[10] != null) {
            personal.update(fields[10]);
        }
        return personal.digest(fields[value]);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
