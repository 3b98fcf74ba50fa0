package org.shubbak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.platform.OwnDatabase;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner of the database changes the past, with every right that there is, and is found out. */
class TamperingTests {

    private static final String RIGHTS = "GRANT ALL ON ALL TABLES IN SCHEMA audit, signing TO shubbak";

    @TempDir
    static Path honest;

    private static OwnDatabase original;

    /** Forty rows under four heads, with the numbers 21 and 22 rolled back. */
    @BeforeAll
    static void sealed() {
        original = OwnDatabase.with("signing", "audit");
        try (var journal = new SealedJournal(original, honest)) {
            acts(journal, 20);
            journal.seal();
            journal.part(TransactionTemplate.class).executeWithoutResult(status -> {
                acts(journal, 2);
                status.setRollbackOnly();
            });
            for (int head = 0; head < 3; head++) {
                acts(journal, 6);
                journal.seal();
            }
            acts(journal, 2);
        }
    }

    @AfterAll
    static void drop() {
        original.close();
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                one("another act", Finding.Kind.CHANGED, "UPDATE audit.journal SET act = 'other' WHERE seq = 7"),
                one("another name", Finding.Kind.CHANGED, "UPDATE audit.journal SET actor_name = 'x' WHERE seq = 7"),
                one("another detail", Finding.Kind.CHANGED, "UPDATE audit.journal SET detail = '{}' WHERE seq = 7"),
                one(
                        "a microsecond earlier",
                        Finding.Kind.CHANGED,
                        "UPDATE audit.journal SET at = at - interval '1 microsecond' WHERE seq = 7"),
                one("another unit", Finding.Kind.CHANGED, "UPDATE audit.journal SET unit = 'SHR-02' WHERE seq = 7"),
                one("no request", Finding.Kind.CHANGED, "UPDATE audit.journal SET subject = NULL WHERE seq = 7"),
                one("a read, no act", Finding.Kind.CHANGED, "UPDATE audit.journal SET kind = 'READ' WHERE seq = 7"),
                one(
                        "another person",
                        Finding.Kind.CHANGED,
                        "UPDATE audit.journal SET staff_id = gen_random_uuid() WHERE seq = 7"),
                one(
                        "another salt",
                        Finding.Kind.CHANGED,
                        "UPDATE audit.journal SET salt = gen_random_uuid() WHERE seq = 40"),
                one("a row gone", Finding.Kind.DELETED, "DELETE FROM audit.journal WHERE seq = 9"),
                one("the first row gone", Finding.Kind.DELETED, "DELETE FROM audit.journal WHERE seq = 1"),
                one("the last sealed row gone", Finding.Kind.DELETED, "DELETE FROM audit.journal WHERE seq = 40"),
                one("everything gone", Finding.Kind.DELETED, "TRUNCATE audit.journal"),
                one(
                        "two rows exchanged",
                        Finding.Kind.CHANGED,
                        "UPDATE audit.journal a SET detail = b.detail, salt = b.salt, at = b.at FROM audit.journal b"
                                + " WHERE (a.seq, b.seq) IN ((3, 4), (4, 3))"),
                one("a row put between", Finding.Kind.INSERTED, """
                        INSERT INTO audit.journal (seq, at, actor_kind, actor_name, act, kind) OVERRIDING SYSTEM VALUE
                        VALUES (21, now(), 'SYSTEM', 'system', 'invented', 'ACT')"""),
                one("the tail cut off", Finding.Kind.DELETED, "DELETE FROM audit.journal WHERE seq > 30"),
                one("a head in the middle gone", Finding.Kind.CHAIN, "DELETE FROM audit.tree_head WHERE number = 2"),
                one(
                        "another root",
                        Finding.Kind.SIGNATURE,
                        "UPDATE audit.tree_head SET text = replace(text, split_part(text, E'\\n', 5), repeat('ab', 32))"
                                + " WHERE number = 4"),
                one(
                        "a head that names other rows",
                        Finding.Kind.CHAIN,
                        "UPDATE audit.tree_head SET rows = '{[1,20)}' WHERE number = 1"),
                one(
                        "names taken away",
                        Finding.Kind.FORGOTTEN,
                        "UPDATE audit.journal SET forgotten = sha256('N'::bytea || uuid_send(salt) ||"
                                + " convert_to(actor_name, 'UTF8')) || sha256('D'::bytea || uuid_send(salt) ||"
                                + " convert_to(detail::text, 'UTF8')), actor_name = '', detail = '{}', salt = NULL"
                                + " WHERE seq = 7"),
                one(
                        "a stored hash",
                        Finding.Kind.TILE,
                        "UPDATE audit.tile SET hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) WHERE level = 0"),
                one("the key exchanged", Finding.Kind.SIGNATURE, "UPDATE signing.key SET purpose = 'STATUS'"),
                many(
                        "the tail cut off with its heads and hashes",
                        Finding.Kind.HEAD_MISSING,
                        "DELETE FROM audit.journal WHERE seq > 28",
                        "DELETE FROM audit.tree_head WHERE number > 2",
                        "DELETE FROM audit.gap",
                        "UPDATE audit.tile SET hashes = substring(hashes FOR 26 * 32) WHERE level = 0"),
                many(
                        "everything gone with its heads",
                        Finding.Kind.HEAD_MISSING,
                        "TRUNCATE audit.journal, audit.tree_head, audit.tile, audit.gap"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void is_found(String name, Finding.Kind kind, String... sql) throws Exception {
        try (var copy = original.copy()) {
            copy.execute(RIGHTS);
            copy.execute(sql);
            var findings = new JournalCheck(copy::connect, JournalCheck.copyIn(honest)).run();

            assertThat(findings.clean()).isFalse();
            assertThat(findings.counts()).as(findings.shown().toString()).containsKey(kind);
        }
    }

    @Test
    void nothing_is_found_where_nothing_was_done() throws Exception {
        var findings = new JournalCheck(original::connect, JournalCheck.copyIn(honest)).run();

        assertThat(findings.shown()).isEmpty();
        assertThat(findings.rows()).isEqualTo(38);
        assertThat(findings.waiting()).isEqualTo(2);
        assertThat(findings.heads()).isEqualTo(4);
    }

    @Test
    void a_changed_row_is_named_and_the_later_heads_are_still_checked() throws Exception {
        try (var copy = original.copy()) {
            copy.execute(RIGHTS, "UPDATE audit.journal SET act = 'other' WHERE seq IN (7, 33)");
            var findings = new JournalCheck(copy::connect, JournalCheck.copyIn(honest)).run();

            assertThat(findings.counts()).isEqualTo(Map.of(Finding.Kind.CHANGED, 2L));
            assertThat(findings.shown())
                    .extracting(Finding::sentence)
                    .containsExactly(
                            "Row 7 is not as it was sealed by head 1.", "Row 33 is not as it was sealed by head 3.");
        }
    }

    @Test
    void whoever_also_mends_the_stored_hashes_is_betrayed_by_the_signed_root() throws Exception {
        try (var copy = original.copy();
                var insider = new SealedJournal(copy, Files.createTempDirectory(honest, "insider"))) {
            copy.execute(RIGHTS, "UPDATE audit.journal SET act = 'other' WHERE seq = 7", "TRUNCATE audit.tile");
            var rows = insider.part(UnsealedRows.class).after(0, 38);
            insider.part(Tiles.class)
                    .append(
                            0,
                            rows.stream().map(row -> JournalLeaf.of(row).hash()).toList());
            var findings = new JournalCheck(copy::connect, JournalCheck.copyIn(honest)).run();

            assertThat(findings.counts()).containsKey(Finding.Kind.ROOT);
        }
    }

    @Test
    void whoever_has_the_key_too_and_seals_anew_is_betrayed_by_the_outside_copy() throws Exception {
        try (var copy = original.copy();
                var insider = new SealedJournal(copy, Files.createTempDirectory(honest, "insider"))) {
            copy.execute(
                    RIGHTS,
                    "UPDATE audit.journal SET act = 'other' WHERE seq = 7",
                    "TRUNCATE audit.tree_head, audit.tile, audit.gap");
            insider.seal();
            assertThat(insider.check().shown()).isEmpty();

            var findings = new JournalCheck(copy::connect, JournalCheck.copyIn(honest)).run();
            assertThat(findings.counts()).containsKey(Finding.Kind.HEAD_DIFFERS);
        }
    }

    @Test
    void a_copy_that_is_gone_short_or_damaged_is_told() throws Exception {
        var copy = Files.createTempDirectory(honest, "copy").resolve("heads");
        assertThat(checkedWith(copy)).containsKey(Finding.Kind.COPY);
        Files.copy(JournalCheck.copyIn(honest), copy, StandardCopyOption.REPLACE_EXISTING);
        assertThat(checkedWith(copy)).isEmpty();
        var text = Files.readString(copy);
        Files.writeString(copy, text.replace("https://shubbak.test\n2\n", "https://shubbak.test\nx\n"));
        assertThat(checkedWith(copy)).containsKey(Finding.Kind.COPY);
        Files.writeString(copy, text.substring(0, text.indexOf("\n\n") + 2));
        assertThat(checkedWith(copy)).containsKey(Finding.Kind.COPY);
    }

    private static Map<Finding.Kind, Long> checkedWith(Path copy) throws SQLException, IOException {
        return new JournalCheck(original::connect, copy).run().counts();
    }

    private static void acts(SealedJournal journal, int count) {
        for (int i = 0; i < count; i++) {
            var clerk = Actor.staff(StaffId.next(), "منى السيد " + i);
            journal.journal()
                    .record(JournalEntry.act(clerk, "request.submitted", UUID.randomUUID(), null, Map.of("n", i)));
        }
    }

    private static Arguments one(String name, Finding.Kind kind, String sql) {
        return many(name, kind, sql);
    }

    private static Arguments many(String name, Finding.Kind kind, String... sql) {
        return Arguments.of(name, kind, sql);
    }
}
