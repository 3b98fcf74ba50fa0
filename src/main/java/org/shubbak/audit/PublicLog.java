package org.shubbak.audit;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shubbak.signing.Es256;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.SigningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public may know of the journal (السجل العام): its heads, and proofs about them. No row is told. */
@Component
public class PublicLog {

    private final Heads heads;
    private final Tiles tiles;
    private final SigningKeys keys;
    private final JdbcClient jdbc;

    PublicLog(Heads heads, Tiles tiles, SigningKeys keys, JdbcClient jdbc) {
        this.heads = heads;
        this.tiles = tiles;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * A head as it was published.
     *
     * @param text what was signed
     * @param signature 64 bytes in base64url
     */
    public record Published(TreeHead head, String text, String signature) {

        static Published of(SealedHead sealed) {
            var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.signature());
            return new Published(sealed.head(), sealed.text(), signature);
        }
    }

    /**
     * That a row is in the tree.
     *
     * @param leaf the text of the row in the tree
     * @param index of the leaf
     * @param path hashes in hexadecimal, from the leaf up
     */
    public record Inclusion(JournalRow row, String leaf, long index, List<String> path, Published head) {}

    /** A row that the next sealing will take has no proof yet. */
    public record Recorded(JournalRow row, Optional<Inclusion> proof) {}

    public Optional<Published> latest() {
        return heads.latest().map(Published::of);
    }

    /** Those after a number, the oldest first. */
    public List<Published> after(long number, int limit) {
        return heads.after(number, limit).stream().map(Published::of).toList();
    }

    /**
     * That the tree of one head holds the whole tree of an earlier one, in hexadecimal; empty if there are no such heads.
     */
    @Transactional(readOnly = true)
    public Optional<List<String>> consistency(long older, long newer) {
        var from = heads.find(older);
        var to = heads.find(newer);
        return from.isEmpty() || to.isEmpty() || older > newer
                ? Optional.empty()
                : Optional.of(hex(Merkle.consistency(from.get().size(), to.get().size(), tiles.reading())));
    }

    /** Stored hashes of the tree: 256 to a tile, level 0 holding the leaves. */
    public Optional<byte[]> tile(int level, long index) {
        return tiles.find(level, index);
    }

    /** The points of all keys that ever signed heads, in hexadecimal, by their names. */
    public List<Key> keys() {
        keys.current(KeyPurpose.JOURNAL, SigningKeys.WHOLE);
        return keys.all().stream()
                .filter(key -> key.purpose() == KeyPurpose.JOURNAL)
                .map(key -> new Key(key.kid(), key.year(), HexFormat.of().formatHex(Es256.point(key.key()))))
                .toList();
    }

    /** @param point 65 bytes in hexadecimal */
    public record Key(String kid, int year, String point) {}

    /** Rows with their proofs under the newest head, in a handful of statements however many they are. */
    @Transactional(readOnly = true)
    public List<Recorded> of(List<JournalRow> rows) {
        var latest = heads.latest();
        var numbers = rows.stream().map(JournalRow::seq).sorted().toList();
        if (latest.isEmpty() || numbers.isEmpty()) {
            return rows.stream().map(row -> new Recorded(row, Optional.empty())).toList();
        }
        var sealing = heads.sealing(SeqRanges.of(numbers));
        var leaves = leaves(numbers);
        var reading = tiles.reading();
        return rows.stream()
                .map(row -> new Recorded(
                        row,
                        sealing.stream()
                                .filter(head -> head.rows().contains(row.seq()))
                                .findFirst()
                                .map(head -> proof(row, head, latest.get(), leaves, reading))))
                .toList();
    }

    private static Inclusion proof(
            JournalRow row, SealedHead head, SealedHead latest, Map<Long, String> leaves, Merkle.Subtrees reading) {
        long index = head.indexOf(row.seq());
        var path = hex(Merkle.inclusion(index, latest.size(), reading));
        return new Inclusion(row, leaves.getOrDefault(row.seq(), ""), index, path, Published.of(latest));
    }

    private Map<Long, String> leaves(List<Long> numbers) {
        return jdbc
                .sql("SELECT " + StoredRow.COLUMNS + " FROM audit.journal j WHERE j.seq IN (:numbers)")
                .param("numbers", numbers)
                .query((row, index) -> JournalLeaf.of(StoredRow.of(row)))
                .stream()
                .collect(Collectors.toMap(JournalLeaf::seq, JournalLeaf::text));
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
