package org.shubbak.oversight.network.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.visit.Visits.Visit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be put right after a visit (الإجراءات التصحيحية), followed until it is closed. */
@Component
public class Correctives {

    /** What was typed. */
    public record Typing(String what, String owner, String due) {}

    /** @param overdue open after its day */
    public record Action(
            UUID id,
            UUID visit,
            String unit,
            String what,
            String owner,
            LocalDate due,
            @Nullable String outcome,
            @Nullable LocalDate closedOn,
            boolean overdue) {}

    private static final String SELECT = """
            SELECT id, visit, unit, what, owner, due, outcome, closed_on, closed_on IS NULL AND due < :today AS overdue
            FROM oversight.corrective
            """;

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Scope scope;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Correctives(JdbcClient jdbc, Visits visits, Scope scope, Commands commands, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.scope = scope;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** The visitor asks for something to be put right. */
    @Transactional
    public UUID ask(UUID id, Typing typing, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), List.of(id, typing), UUID.class, () -> {
            Visit visit = visits.seen(id, me);
            if (!visit.isBy(me) || visit.startedAt() == null) {
                throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.not-the-visitor");
            }
            var typed = new Typed();
            String what = typed.text("what", typing.what(), 3, 500);
            String owner = typed.text("owner", typing.owner(), 2, 150);
            LocalDate due = typed.day("due", typing.due());
            typed.check();
            UUID action = Ids.next();
            jdbc.sql("""
                    INSERT INTO oversight.corrective (id, visit, unit, what, owner, due)
                    VALUES (:id, :visit, :unit, :what, :owner, :due)
                    """)
                    .param("id", action)
                    .param("visit", id)
                    .param("unit", visit.unit().value())
                    .param("what", what)
                    .param("owner", owner)
                    .param("due", due)
                    .update();
            Map<String, String> detail = Map.of("text", what);
            journal.record(JournalEntry.act(me.actor(), "visit.action", id, visit.unit(), detail));
            return action;
        });
    }

    /** Says how it was put right; the centre's manager or who stands above him, once. */
    @Transactional
    public void close(UUID id, UUID action, String outcome, CurrentStaff me, String commandKey) {
        Visit visit = visits.seen(id, me);
        Action open = of(id).stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry"));
        if (visit.finishedAt() == null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.visit-under-way");
        }
        commands.once(commandKey, me.actor(), List.of(id, action, outcome), UUID.class, () -> {
            close(open, visit.unit(), outcome, me);
            return action;
        });
    }

    private void close(Action open, UnitId unit, String outcome, CurrentStaff me) {
        var typed = new Typed();
        String how = typed.text("outcome", outcome, 3, 500);
        typed.check();
        int closed = jdbc.sql("""
                UPDATE oversight.corrective SET outcome = :how, closed_on = :today, closed_by = :by
                WHERE id = :id AND closed_on IS NULL
                """)
                .param("how", how)
                .param("today", CairoTime.today(clock))
                .param("by", me.nameAr())
                .param("id", open.id())
                .update();
        if (closed == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.closed-already");
        }
        Map<String, String> detail = Map.of("text", how);
        journal.record(JournalEntry.act(me.actor(), "visit.action-closed", open.visit(), unit, detail));
    }

    /** Of one visit. */
    public List<Action> of(UUID visit) {
        return jdbc.sql(SELECT + "WHERE visit = :visit ORDER BY closed_on IS NOT NULL, due, id")
                .param("today", CairoTime.today(clock))
                .param("visit", visit)
                .query(new DataClassRowMapper<>(Action.class))
                .list();
    }

    /** Open ones of all centres that the person sees, the most overdue first. */
    public List<Action> open(CurrentStaff me) {
        return jdbc.sql(SELECT + "WHERE closed_on IS NULL AND unit IN (:units) ORDER BY due, id LIMIT 200")
                .param("today", CairoTime.today(clock))
                .param("units", scope.of(me).stream().map(UnitId::value).toList())
                .query(new DataClassRowMapper<>(Action.class))
                .list();
    }
}
