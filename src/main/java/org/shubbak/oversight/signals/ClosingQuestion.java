package org.shubbak.oversight.signals;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a question with what was found (إغلاق السؤال). It is never deleted. */
@Component
public class ClosingQuestion {

    static final int SHORTEST = 10;
    static final int LONGEST = 2000;

    /** The command. */
    public record Close(UUID question, @Nullable Finding finding, String words, int version) {}

    /** The answer. */
    public record Closed(UUID question, int version) {}

    private final Commands commands;
    private final Questions questions;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ClosingQuestion(Commands commands, Questions questions, JdbcClient jdbc, Journal journal, Clock clock) {
        this.commands = commands;
        this.questions = questions;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code signals.not-for-you}, {@code signals.unknown}, {@code signals.closed} when another was first,
     *     or an entry a wrong field
     */
    @Transactional
    public Closed close(Close command, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), command, Closed.class, () -> act(command, me));
    }

    private Closed act(Close command, CurrentStaff me) {
        questions.require(me);
        Question question = questions.find(command.question(), me);
        String words = ArabicText.clean(command.words(), LONGEST);
        check(command, words);
        if (!write(command, words, me)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "signals.closed");
        }
        Map<String, String> detail = Map.of(
                "signal", question.id().toString(),
                "staff", question.staff().toString(),
                "signalFinding", String.valueOf(command.finding()));
        journal.record(JournalEntry.act(me.actor(), "oversight.signal-closed", null, question.unit(), detail));
        return new Closed(question.id(), command.version() + 1);
    }

    private static void check(Close command, String words) {
        List<FieldError> wrong = new ArrayList<>();
        if (command.finding() == null) {
            wrong.add(FieldError.of("finding", "signals.finding-missing"));
        }
        if (words.length() < SHORTEST) {
            wrong.add(FieldError.of("words", "signals.words-missing", SHORTEST));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
    }

    private boolean write(Close command, String words, CurrentStaff me) {
        return jdbc.sql("""
                UPDATE oversight.signal
                SET finding = :finding, words = :words, closed_by = :by, closed_at = :at, version = version + 1
                WHERE id = :id AND version = :version AND closed_at IS NULL
                """)
                        .param("finding", String.valueOf(command.finding()))
                        .param("words", words)
                        .param("by", me.id().value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", command.question())
                        .param("version", command.version())
                        .update()
                == 1;
    }
}
