package org.shubbak.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal's table.
 *
 * @param detail as PostgreSQL writes it
 * @param salt null where the personal parts were removed
 * @param forgotten the hashes of the name and of the details, where these were removed
 */
record StoredRow(
        long seq,
        Instant at,
        String actorKind,
        @Nullable UUID staff,
        String actorName,
        String act,
        String kind,
        @Nullable UUID subject,
        @Nullable String unit,
        String detail,
        @Nullable UUID salt,
        byte @Nullable [] forgotten) {

    /** The columns in the order of this record. */
    static final String COLUMNS =
            "j.seq, j.at, j.actor_kind, j.staff_id, j.actor_name, j.act, j.kind, j.subject, j.unit, j.detail::text, j.salt, j.forgotten";

    static StoredRow of(java.sql.ResultSet row) throws java.sql.SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getObject(2, java.time.OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getBytes(12));
    }

    /** The hash of a personal part: computed, or kept from before it was removed. */
    byte[] personal(byte what, String value) {
        if (forgotten != null) {
            return what == JournalLeaf.NAME ? Arrays.copyOf(forgotten, 32) : Arrays.copyOfRange(forgotten, 32, 64);
        }
        if (salt == null) {
            throw new IllegalStateException("row " + seq + " has neither salt nor hashes");
        }
        return JournalLeaf.hash(what, salt, value);
    }
}
