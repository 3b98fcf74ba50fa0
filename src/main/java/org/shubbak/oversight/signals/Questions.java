package org.shubbak.oversight.signals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.Scope;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the questions to those who may look: auditors for their own unit and below, and the governorate; never the manager of
 * the person's own centre, and nobody a question about himself. Every look joins the journal.
 */
@Component
public class Questions {

    public static final int ROWS = 30;

    private static final UUID LAST = new UUID(-1, -1);

    /** One page; {@code more} when others follow. */
    public record Listed(List<Question> questions, boolean more, Optional<Run> run) {}

    private final JdbcClient jdbc;
    private final Runs runs;
    private final AskingQuestions asking;
    private final Scope scope;
    private final Organisation organisation;
    private final Journal journal;
    private final Clock clock;

    Questions(
            JdbcClient jdbc,
            Runs runs,
            AskingQuestions asking,
            Scope scope,
            Organisation organisation,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.asking = asking;
        this.scope = scope;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The open or the closed questions, the newest first.
     *
     * @param after the last one of the page before
     * @throws Refusal {@code signals.not-for-you}
     */
    @Transactional
    public Listed list(boolean closed, @Nullable UUID after, CurrentStaff me) {
        require(me);
        List<Question> found = jdbc.sql(Question.SELECT + """
                WHERE s.unit IN (:units) AND s.staff <> :me AND s.id < :after AND (s.closed_at IS NOT NULL) = :closed
                ORDER BY s.id DESC
                LIMIT :limit
                """)
                .param("units", units(me))
                .param("me", me.id().value())
                .param("after", after == null ? LAST : after)
                .param("closed", closed)
                .param("limit", ROWS + 1)
                .query((row, index) -> Question.of(row))
                .list();
        boolean more = found.size() > ROWS;
        List<Question> page = more ? found.subList(0, ROWS) : found;
        Map<String, Object> detail = Map.of("questions", page.size());
        journal.record(JournalEntry.read(me.actor(), "oversight.signals-seen", null, me.unit(), detail));
        return new Listed(page, more, runs.last(diwan(me)));
    }

    /**
     * One question.
     *
     * @throws Refusal {@code signals.not-for-you}, {@code signals.unknown}
     */
    @Transactional
    public Question get(UUID id, CurrentStaff me) {
        require(me);
        Question question = find(id, me);
        Map<String, Object> detail =
                Map.of("signal", id.toString(), "staff", question.staff().toString());
        journal.record(JournalEntry.read(me.actor(), "oversight.signal-seen", null, me.unit(), detail));
        return question;
    }

    /** The files of a question that was shown. */
    @Transactional(readOnly = true)
    public List<Case> files(Question question) {
        return jdbc.sql(
                        "SELECT request, number, at FROM oversight.signal_file WHERE signal = :id ORDER BY at DESC, request")
                .param("id", question.id())
                .query((row, index) -> new Case(
                        row.getObject("request", UUID.class),
                        row.getString("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Asks for a run now; one that is waiting or going already is not asked for again.
     *
     * @return whether it was not
     */
    @Transactional
    public boolean compute(CurrentStaff me) {
        require(me);
        boolean asked = runs.ask(diwan(me), CairoTime.today(clock).plusDays(1), asking.q(), me.id());
        if (asked) {
            journal.record(JournalEntry.act(me.actor(), "oversight.signals-asked", null, me.unit()));
        }
        return asked;
    }

    Question find(UUID id, CurrentStaff me) {
        return jdbc.sql(Question.SELECT + "WHERE s.id = :id AND s.unit IN (:units) AND s.staff <> :me")
                .param("id", id)
                .param("units", units(me))
                .param("me", me.id().value())
                .query((row, index) -> Question.of(row))
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "signals.unknown"));
    }

    void require(CurrentStaff me) {
        boolean governorate =
                me.has(Role.MANAGER) && organisation.unit(me.unit()).kind() == Unit.Kind.DIWAN;
        if (!me.has(Role.AUDITOR) && !governorate) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "signals.not-for-you");
        }
    }

    private List<String> units(CurrentStaff me) {
        return scope.of(me).stream().map(UnitId::value).toList();
    }

    private String diwan(CurrentStaff me) {
        Unit top = organisation.unit(me.unit());
        while (top.parent() != null) {
            top = organisation.unit(top.parent());
        }
        return top.id().value();
    }
}
