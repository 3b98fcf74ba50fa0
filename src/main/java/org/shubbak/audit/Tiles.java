package org.shubbak.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored hashes of the tree, 256 to a tile. They spare the reading of all rows when a proof is made; what counts is
 * always recomputed from the rows.
 */
@Component
class Tiles {

    static final int WIDTH = 256;
    static final int LEVELS = 8;

    private final JdbcClient jdbc;

    Tiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(int level, long index) {
        return jdbc.sql("SELECT hashes FROM audit.tile WHERE level = :level AND index = :index")
                .param("level", level)
                .param("index", index)
                .query(byte[].class)
                .optional();
    }

    /** Reads every tile once, for the making of one proof or root. */
    Merkle.Subtrees reading() {
        Map<String, byte[]> read = new HashMap<>();
        return (level, index) -> {
            int tileLevel = level / LEVELS;
            int within = level % LEVELS;
            long first = index << within;
            byte[] tile = read.computeIfAbsent(
                    tileLevel + "/" + first / WIDTH,
                    name -> find(tileLevel, first / WIDTH).orElse(new byte[0]));
            return perfect(tile, (int) (first % WIDTH), 1 << within);
        };
    }

    /** Adds leaves behind the {@code size} that are there, and every perfect subtree that this completes. */
    void append(long size, List<byte[]> leaves) {
        List<byte[]> hashes = leaves;
        long before = size;
        for (int level = 0; !hashes.isEmpty(); level++) {
            hashes = append(level, before, hashes);
            before /= WIDTH;
        }
    }

    /** The roots of the tiles that became full. */
    private List<byte[]> append(int level, long before, List<byte[]> hashes) {
        var full = new java.util.ArrayList<byte[]>();
        long tile = before / WIDTH;
        int held = (int) (before % WIDTH);
        byte[] content = held == 0 ? new byte[0] : find(level, tile).orElseThrow();
        content = Arrays.copyOf(content, held * Merkle.HASH);
        int next = 0;
        while (next < hashes.size()) {
            int room = Math.min(WIDTH - content.length / Merkle.HASH, hashes.size() - next);
            content = joined(content, hashes.subList(next, next + room));
            store(level, tile, content);
            next += room;
            if (content.length == WIDTH * Merkle.HASH) {
                full.add(perfect(content, 0, WIDTH));
                content = new byte[0];
                tile++;
            }
        }
        return full;
    }

    private void store(int level, long index, byte[] hashes) {
        jdbc.sql("""
                INSERT INTO audit.tile (level, index, hashes) VALUES (:level, :index, :hashes)
                ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes
                """)
                .param("level", level)
                .param("index", index)
                .param("hashes", hashes)
                .update();
    }

    private static byte[] joined(byte[] content, List<byte[]> hashes) {
        byte[] joined = Arrays.copyOf(content, content.length + hashes.size() * Merkle.HASH);
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, joined, content.length + i * Merkle.HASH, Merkle.HASH);
        }
        return joined;
    }

    /** The root over some hashes of a tile; their count is a power of two. */
    private static byte[] perfect(byte[] tile, int first, int count) {
        if (tile.length < (first + count) * Merkle.HASH) {
            throw new IllegalStateException("the stored hashes of the tree are not complete");
        }
        if (count == 1) {
            return Arrays.copyOfRange(tile, first * Merkle.HASH, (first + 1) * Merkle.HASH);
        }
        int half = count / 2;
        return Merkle.node(perfect(tile, first, half), perfect(tile, first + half, half));
    }
}
