package org.shubbak.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the heads from the first to the last and rebuilds what each has sealed. */
final class TreeWalk {

    private static final int FETCHED = 200;

    private final Connection heads;
    private final Connection rows;
    private final Connection tiles;
    private final OutsideCopy outside;
    private final Findings findings;
    private final Leftovers leftovers;
    private final List<Long> suspects = new ArrayList<>();
    /** The tree over the rows. */
    private GrowingTree tree = new GrowingTree();
    /** The tree over the stored hashes, from where the two differ on. */
    private @Nullable GrowingTree stored;

    private boolean lost;

    TreeWalk(Connection heads, Connection rows, Connection tiles, OutsideCopy outside, Findings findings)
            throws SQLException {
        this.heads = heads;
        this.rows = rows;
        this.tiles = tiles;
        this.outside = outside;
        this.findings = findings;
        this.leftovers = new Leftovers(heads, findings);
    }

    void run() throws SQLException {
        var chain = new HeadChain(heads, findings);
        long lastSeq = 0;
        try (var passing = new PassingRows(rows);
                var leaves = new StoredLeaves(tiles);
                var statement = heads.prepareStatement(SealedHead.SELECT + "ORDER BY number")) {
            statement.setFetchSize(FETCHED);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var head = SealedHead.of(found, 0);
                    chain.check(head);
                    outside.compare(head);
                    rebuild(head, passing, leaves);
                    findings.head(head.text());
                    lastSeq = Math.max(lastSeq, head.lastSeq());
                }
            }
            outside.end(findings.heads());
            leftovers.judge(passing, lastSeq);
        }
    }

    private void rebuild(SealedHead head, PassingRows passing, StoredLeaves leaves) throws SQLException {
        suspects.clear();
        for (var range : head.rows().ranges()) {
            for (long seq = range.first(); seq <= range.last(); seq++) {
                add(seq, head, passing.take(seq), leaves.leaf(tree.size()));
            }
        }
        if (!lost) {
            compare(head);
        }
    }

    private void add(long seq, SealedHead head, RowStream.@Nullable Passed row, byte @Nullable [] kept) {
        if (row == null) {
            findings.found(Finding.Kind.DELETED, "Row %d, sealed by head %d, is gone.", seq, head.number());
        } else {
            findings.sealedRow(row.forgotten());
            leftovers.checkForgotten(row);
        }
        byte[] fromKept = kept == null ? Merkle.EMPTY : kept;
        byte[] leaf = row == null ? fromKept : row.leaf();
        if (!Arrays.equals(leaf, fromKept)) {
            stored = stored == null ? tree.copy() : stored;
            suspects.add(seq);
        }
        tree.add(leaf);
        if (stored != null) {
            stored.add(fromKept);
        }
    }

    /** Whichever of the two trees has the signed root tells which of the two was tampered with. */
    private void compare(SealedHead head) {
        var rebuilt = HexFormat.of().formatHex(tree.root());
        String root = head.text().lines().skip(4).findFirst().orElse("");
        if (rebuilt.equals(root)) {
            report(
                    Finding.Kind.TILE,
                    "The stored hash of row %d, sealed by head %d, is wrong; the row is right.",
                    head);
            stored = null;
        } else if (stored != null && HexFormat.of().formatHex(stored.root()).equals(root)) {
            report(Finding.Kind.CHANGED, "Row %d is not as it was sealed by head %d.", head);
            tree = stored;
            stored = null;
        } else {
            lost = true;
            report(Finding.Kind.CHANGED, "Row %d is not as its stored hash, sealed by head %d.", head);
            findings.found(
                    Finding.Kind.ROOT,
                    "The rows %s do not give the root that head %d has signed; later heads cannot be checked.",
                    head.rows(),
                    head.number());
        }
    }

    private void report(Finding.Kind kind, String sentence, SealedHead head) {
        suspects.forEach(seq -> findings.found(kind, sentence, seq, head.number()));
    }
}
