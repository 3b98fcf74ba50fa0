package org.shubbak.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.SigningKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the journal (ختم السجل): takes the rows that appeared since, adds them to the tree and signs its new head. Acts know
 * nothing of it; it reads what they have committed.
 */
@Component
public class Sealing {

    /** Rows sealed at once; more get several heads. */
    static final int MOST = 20_000;

    private static final long LOCK = 0x5348554242414BL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UnsealedRows unsealed;
    private final Gaps gaps;
    private final Tiles tiles;
    private final Heads heads;
    private final HeadFile file;
    private final SigningKeys keys;
    private final String origin;
    private final Clock clock;

    Sealing(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            UnsealedRows unsealed,
            Gaps gaps,
            Tiles tiles,
            Heads heads,
            HeadFile file,
            SigningKeys keys,
            @Value("${shubbak.base-url:http://127.0.0.1:8080}") String origin,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.unsealed = unsealed;
        this.gaps = gaps;
        this.tiles = tiles;
        this.heads = heads;
        this.file = file;
        this.keys = keys;
        this.origin = origin;
        this.clock = clock;
    }

    /** Seals everything that is there, and returns how many rows that were. */
    public long seal() {
        long sealed = 0;
        while (true) {
            var head = Optional.ofNullable(transaction.execute(status -> sealSome()));
            file.catchUp(heads);
            if (head.isEmpty()) {
                return sealed;
            }
            sealed += head.get().rows().count();
        }
    }

    private @Nullable SealedHead sealSome() {
        if (!alone()) {
            return null;
        }
        var before = heads.latest().orElse(null);
        var horizon = gaps.oldestRunning();
        var late = unsealed.inGaps();
        var fresh = unsealed.after(before == null ? 0 : before.lastSeq(), MOST);
        var open = new OpenGaps(gaps, horizon);
        open.close(late);
        if (late.isEmpty() && fresh.isEmpty()) {
            return null;
        }
        open.between(before == null ? 0 : before.lastSeq(), fresh);
        var rows = new ArrayList<>(late);
        rows.addAll(fresh);
        return add(before, rows);
    }

    private SealedHead add(@Nullable SealedHead before, List<StoredRow> rows) {
        long first = before == null ? 0 : before.size();
        tiles.append(first, rows.stream().map(row -> JournalLeaf.of(row).hash()).toList());
        var numbers = rows.stream().map(StoredRow::seq).toList();
        var head = head(before, first + rows.size());
        var key = keys.current(KeyPurpose.JOURNAL, SigningKeys.WHOLE);
        var signature = keys.sign(key, head.text().getBytes(StandardCharsets.UTF_8));
        long last = Math.max(numbers.getLast(), before == null ? 0 : before.lastSeq());
        var sealed =
                new SealedHead(head.number(), head.text(), signature, first, head.size(), SeqRanges.of(numbers), last);
        heads.insert(sealed);
        return sealed;
    }

    private TreeHead head(@Nullable SealedHead before, long size) {
        return new TreeHead(
                origin,
                before == null ? 1 : before.number() + 1,
                size,
                HexFormat.of().formatHex(Merkle.root(size, tiles.reading())),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                keys.current(KeyPurpose.JOURNAL, SigningKeys.WHOLE).kid(),
                before == null ? TreeHead.NONE_BEFORE : before.head().hash());
    }

    /** Another node that is sealing now does it for us. */
    private boolean alone() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
