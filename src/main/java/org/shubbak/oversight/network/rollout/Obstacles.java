package org.shubbak.oversight.network.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a centre's way (المعوقات): whoever sees the centre may raise it, its planner or its own manager closes it. */
@Component
public class Obstacles {

    /** What was typed. */
    public record Typing(String what, String owner, String due) {
        public static final Typing EMPTY = new Typing("", "", "");
    }

    /** @param late open after the day on which it was to be removed */
    public record Obstacle(
            UUID id,
            String what,
            String owner,
            LocalDate due,
            String raisedBy,
            @Nullable String outcome,
            @Nullable LocalDate closedOn,
            boolean late) {}

    private final JdbcClient jdbc;
    private final Centres centres;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Obstacles(JdbcClient jdbc, Centres centres, Commands commands, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID raise(UUID id, Typing typing, CurrentStaff me, String commandKey) {
        Centre centre = centres.seen(id, me);
        return commands.once(commandKey, me.actor(), List.of(id, typing), UUID.class, () -> {
            var typed = new Typed();
            String what = typed.text("what", typing.what(), 3, 500);
            String owner = typed.text("owner", typing.owner(), 2, 150);
            LocalDate due = typed.day("due", typing.due());
            typed.check();
            UUID obstacle = Ids.next();
            insert(obstacle, id, what, owner, due, me);
            record("rollout.obstacle", centre, what, me);
            return obstacle;
        });
    }

    private void insert(UUID obstacle, UUID centre, String what, String owner, LocalDate due, CurrentStaff me) {
        jdbc.sql("""
                INSERT INTO oversight.obstacle (id, centre, what, owner, due, raised_by, raised_at)
                VALUES (:id, :centre, :what, :owner, :due, :by, :at)
                """)
                .param("id", obstacle)
                .param("centre", centre)
                .param("what", what)
                .param("owner", owner)
                .param("due", due)
                .param("by", me.nameAr())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says how it was removed; once. */
    @Transactional
    public void close(UUID id, UUID obstacle, String outcome, CurrentStaff me, String commandKey) {
        Centre centre = centres.seen(id, me);
        commands.once(commandKey, me.actor(), List.of(id, obstacle, outcome), UUID.class, () -> {
            close(centre, obstacle, outcome, me);
            return obstacle;
        });
    }

    private void close(Centre centre, UUID obstacle, String outcome, CurrentStaff me) {
        var typed = new Typed();
        String how = typed.text("outcome", outcome, 3, 500);
        typed.check();
        int closed = jdbc.sql("""
                UPDATE oversight.obstacle SET outcome = :how, closed_on = :today
                WHERE id = :id AND centre = :centre AND closed_on IS NULL
                """)
                .param("how", how)
                .param("today", CairoTime.today(clock))
                .param("id", obstacle)
                .param("centre", centre.id())
                .update();
        if (closed == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.closed-already");
        }
        record("rollout.obstacle-removed", centre, how, me);
    }

    /** Open ones first, the most urgent at the top. */
    List<Obstacle> of(UUID centre) {
        LocalDate today = CairoTime.today(clock);
        return jdbc.sql("""
                SELECT id, what, owner, due, raised_by, outcome, closed_on FROM oversight.obstacle
                WHERE centre = :centre ORDER BY closed_on IS NOT NULL, due, id
                """)
                .param("centre", centre)
                .query((row, index) -> new Obstacle(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class),
                        row.getString("raised_by"),
                        row.getString("outcome"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("closed_on") == null
                                && row.getObject("due", LocalDate.class).isBefore(today)))
                .list();
    }

    private void record(String act, Centre centre, String what, CurrentStaff me) {
        Map<String, String> detail = Map.of("centre", centre.nameAr(), "text", what);
        journal.record(JournalEntry.act(
                me.actor(), act, centre.id(), centre.unit() == null ? me.unit() : centre.unit(), detail));
    }
}
