package org.shubbak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.platform.OwnDatabase;
import org.shubbak.shared.Actor;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.shubbak.signing.Es256;
import org.shubbak.signing.KeyPurpose;
import org.shubbak.signing.SigningKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SealingTests {

    private final UUID request = UUID.randomUUID();
    private final OwnDatabase database = OwnDatabase.with("signing", "audit");

    @TempDir
    Path data;

    private SealedJournal journal;

    @BeforeEach
    void open() {
        journal = new SealedJournal(database, data);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void nothing_to_seal_makes_no_head() throws Exception {
        assertThat(journal.seal()).isZero();
        assertThat(journal.check().clean()).isTrue();
    }

    @Test
    void every_act_is_sealed_once_under_a_signed_head() throws Exception {
        acts(300);
        assertThat(journal.seal()).isEqualTo(300);
        acts(5);
        assertThat(journal.seal()).isEqualTo(5);
        assertThat(journal.seal()).isZero();

        var head = journal.part(Heads.class).latest().orElseThrow();
        var key = journal.part(SigningKeys.class).current(KeyPurpose.JOURNAL, SigningKeys.WHOLE);
        assertThat(head.head().size()).isEqualTo(305);
        assertThat(head.head().number()).isEqualTo(2);
        assertThat(Es256.verify(key.key(), head.text().getBytes(StandardCharsets.UTF_8), head.signature()))
                .isTrue();
        var findings = journal.check();
        assertThat(findings.shown()).isEmpty();
        assertThat(findings.rows()).isEqualTo(305);
    }

    @Test
    void an_act_that_was_still_running_is_sealed_by_a_later_head() throws Exception {
        acts(3);
        try (var slow = database.connect()) {
            slow.setAutoCommit(false);
            try (var insert = slow.createStatement()) {
                insert.execute("INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind)"
                        + " VALUES (now(), 'SYSTEM', 'system', 'slow', 'ACT')");
                acts(3);
                assertThat(journal.seal()).isEqualTo(6);
                assertThat(journal.seal()).isZero();
                slow.commit();
            }
        }
        assertThat(journal.seal()).isEqualTo(1);
        acts(2);
        assertThat(journal.seal()).isEqualTo(2);

        var findings = journal.check();
        assertThat(findings.shown()).isEmpty();
        assertThat(findings.rows()).isEqualTo(9);
    }

    @Test
    void the_number_of_an_act_that_was_rolled_back_is_waited_for_only_while_an_older_act_runs() throws Exception {
        acts(2);
        try (var older = database.connect()) {
            older.setAutoCommit(false);
            older.createStatement().execute("SELECT 1");
            journal.part(TransactionTemplate.class).executeWithoutResult(status -> {
                acts(2);
                status.setRollbackOnly();
            });
            acts(2);
            journal.seal();
            assertThat(journal.part(Gaps.class).open())
                    .extracting(Gaps.Gap::first, Gaps.Gap::last)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, 4L));
            older.commit();
        }
        journal.seal();
        assertThat(journal.part(Gaps.class).open()).isEmpty();
        assertThat(journal.check().shown()).isEmpty();
    }

    @Test
    void many_who_act_and_fail_at_once_while_it_seals_lose_nothing() throws Exception {
        var committed = new AtomicInteger();
        try (var clerks = Executors.newFixedThreadPool(6)) {
            for (int clerk = 0; clerk < 6; clerk++) {
                int salt = clerk;
                clerks.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        boolean fails = (i * 7 + salt) % 5 == 0;
                        journal.part(TransactionTemplate.class).executeWithoutResult(status -> {
                            acts(1);
                            if (fails) {
                                status.setRollbackOnly();
                            }
                        });
                        committed.addAndGet(fails ? 0 : 1);
                    }
                });
            }
            for (int i = 0; i < 40; i++) {
                journal.seal();
            }
        }
        journal.seal();
        var findings = journal.check();
        assertThat(findings.shown()).isEmpty();
        assertThat(findings.rows()).isEqualTo(committed.get());
        assertThat(findings.waiting()).isZero();
    }

    @Test
    void rows_read_by_the_stream_and_by_the_program_give_the_same_leaves() throws Exception {
        var odd = Actor.staff(StaffId.next(), "منى \"السيد\"\n\\n");
        journal.journal()
                .record(JournalEntry.act(odd, "two\nlines\\", request, new UnitId("SHR-01"), Map.of("a", "ب\n")));
        journal.journal().record(JournalEntry.read(Actor.SYSTEM, "x", null, null, Map.of("n", 1.5, "m", true)));
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var stream = new RowStream(connection)) {
                for (var row : journal.part(UnsealedRows.class).after(0, 10)) {
                    var passed = Objects.requireNonNull(stream.next());
                    assertThat(passed.seq()).isEqualTo(row.seq());
                    assertThat(passed.leaf()).isEqualTo(JournalLeaf.of(row).hash());
                }
                assertThat(stream.next()).isNull();
            }
        }
    }

    @Test
    void old_names_and_details_can_go_and_the_journal_stays_proved() throws Exception {
        acts(20);
        journal.seal();
        journal.close();
        journal = new SealedJournal(database, data, Map.of("shubbak.journal.keep-personal", "P0D"));
        journal.part(JdbcClient.class).sql("SELECT 1").query(Integer.class).single();
        journal.part(Forgetting.class).round();
        assertThat(names()).contains("منى السيد");

        journal.close();
        journal = new SealedJournal(database, data, Map.of("shubbak.journal.keep-personal", "P-2D"));
        journal.part(Forgetting.class).round();
        journal.seal();

        assertThat(names()).doesNotContain("منى السيد");
        var findings = journal.check();
        assertThat(findings.shown()).isEmpty();
        assertThat(findings.forgotten()).isEqualTo(20);
        assertThatThrownBy(() -> database.execute("UPDATE audit.journal SET actor_name = 'x'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_outside_copy_holds_every_head_even_after_a_torn_write() throws Exception {
        acts(2);
        journal.seal();
        var copy = JournalCheck.copyIn(data);
        Files.writeString(copy, Files.readString(copy) + "shubbak-journal-head/1\nhttps:");
        journal.close();
        journal = new SealedJournal(database, data);
        acts(2);
        journal.seal();

        assertThat(journal.check().shown()).isEmpty();
        assertThat(Files.readString(copy).split("\n\n")).hasSize(2);
    }

    private java.util.List<String> names() {
        return journal.part(JdbcClient.class)
                .sql("SELECT actor_name FROM audit.journal")
                .query(String.class)
                .list();
    }

    private void acts(int count) {
        var clerk = Actor.staff(StaffId.next(), "منى السيد");
        for (int i = 0; i < count; i++) {
            journal.journal().record(JournalEntry.act(clerk, "request.submitted", request, null, Map.of("n", i)));
        }
    }
}
