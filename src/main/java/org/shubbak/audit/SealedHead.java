package org.shubbak.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/**
 * A signed head and what it added to the tree.
 *
 * @param text what was signed, as it is stored
 * @param first the index of the first leaf that it added
 * @param rows the numbers of the rows that it added, in the order of the leaves
 * @param lastSeq the highest row number seen so far
 */
record SealedHead(long number, String text, byte[] signature, long first, long size, SeqRanges rows, long lastSeq) {

    static final String SELECT =
            "SELECT number, text, signature, first, size, rows::text, last_seq FROM audit.tree_head ";

    static SealedHead of(ResultSet row, int index) throws SQLException {
        return new SealedHead(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getLong(4),
                row.getLong(5),
                SeqRanges.read(row.getString(6)),
                row.getLong(7));
    }

    TreeHead head() {
        return TreeHead.read(text);
    }

    /** The index of the leaf of one of the rows that it added. */
    long indexOf(long seq) {
        return first + rows.below(seq);
    }

    /** The text and its signature, as they are sent and kept outside. */
    String note() {
        return text + Base64.getUrlEncoder().withoutPadding().encodeToString(signature) + "\n";
    }
}
