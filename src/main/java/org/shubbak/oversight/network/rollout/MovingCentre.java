package org.shubbak.oversight.network.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a centre from stage to stage, names its unit, and plans when it is to get where. */
@Component
public class MovingCentre {

    /** What was typed. */
    public record Move(String stage, String day, String reason, int version) {}

    private record Done(int version) {}

    private final JdbcClient jdbc;
    private final Centres centres;
    private final Organisation organisation;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    MovingCentre(
            JdbcClient jdbc,
            Centres centres,
            Organisation organisation,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.organisation = organisation;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** One stage on, or with a reason one stage back. */
    @Transactional
    public void move(UUID id, Move move, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), List.of(id, move), Done.class, () -> {
            Centre centre = current(id, move.version(), me);
            var typed = new Typed();
            Stage next = typed.choice("stage", move.stage(), Stage.class);
            LocalDate day = typed.pastDay("day", move.day(), CairoTime.today(clock));
            Stage.Step step = centre.stage().to(next);
            String reason = step == Stage.Step.BACK ? typed.text("reason", move.reason(), 3, 500) : null;
            check(centre, next, day, typed);
            write(centre, next, step, day, reason, me);
            return new Done(centre.version() + 1);
        });
    }

    private void check(Centre centre, Stage next, LocalDate day, Typed typed) {
        if (centre.stage().to(next) == Stage.Step.NONE) {
            typed.wrong("stage", "network.no-such-step");
        }
        if (next == Stage.OPEN && centre.unit() == null) {
            typed.wrong("stage", "network.open-needs-unit");
        }
        if (day.isBefore(lastStep(centre.id()))) {
            typed.wrong("day", "network.day-before-last");
        }
        typed.check();
    }

    private LocalDate lastStep(UUID centre) {
        return jdbc.sql("SELECT max(day) FROM oversight.centre_step WHERE centre = :centre")
                .param("centre", centre)
                .query(LocalDate.class)
                .single();
    }

    private void write(
            Centre centre, Stage next, Stage.Step step, LocalDate day, @Nullable String reason, CurrentStaff me) {
        jdbc.sql("UPDATE oversight.centre SET stage = :stage, version = version + 1 WHERE id = :id")
                .param("stage", next.name())
                .param("id", centre.id())
                .update();
        PlanningCentre.step(jdbc, centre.id(), next, step == Stage.Step.BACK, day, reason, me, clock);
        record("rollout.moved", centre, next.name(), me);
    }

    /** Says which unit of the organisation the centre has become. */
    @Transactional
    public void name(UUID id, String unit, int version, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), List.of(id, unit, version), Done.class, () -> {
            name(current(id, version, me), unit, me);
            return new Done(version + 1);
        });
    }

    private void name(Centre centre, String unit, CurrentStaff me) {
        UnitId named = organisation.units().stream()
                .map(one -> one.id())
                .filter(one -> one.value().equals(unit))
                .filter(one -> organisation.governorateOf(one).equals(centre.governorate()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, "network.unit-elsewhere")
                        .at("unit"));
        int written = jdbc.sql("""
                UPDATE oversight.centre SET unit = :unit, version = version + 1
                WHERE id = :id AND NOT EXISTS (SELECT 1 FROM oversight.centre o WHERE o.unit = :unit AND o.id <> :id)
                """)
                .param("unit", named.value())
                .param("id", centre.id())
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.unit-planned").at("unit");
        }
        record("rollout.unit-named", centre, named.value(), me);
    }

    /** By when a stage is to be reached. */
    @Transactional
    public void plan(UUID id, String stage, String day, int version, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), List.of(id, stage, day, version), Done.class, () -> {
            plan(current(id, version, me), stage, day, me);
            return new Done(version + 1);
        });
    }

    private void plan(Centre centre, String stage, String day, CurrentStaff me) {
        var typed = new Typed();
        Stage planned = typed.choice("plannedStage", stage, Stage.class);
        LocalDate by = typed.day("planned", day);
        typed.check();
        jdbc.sql("""
                INSERT INTO oversight.centre_plan (centre, stage, planned) VALUES (:centre, :stage, :day)
                ON CONFLICT (centre, stage) DO UPDATE SET planned = excluded.planned
                """)
                .param("centre", centre.id())
                .param("stage", planned.name())
                .param("day", by)
                .update();
        jdbc.sql("UPDATE oversight.centre SET version = version + 1 WHERE id = :id")
                .param("id", centre.id())
                .update();
        record("rollout.dated", centre, planned.name() + " " + by, me);
    }

    private Centre current(UUID id, int version, CurrentStaff me) {
        Centre centre = centres.locked(id, me);
        if (centre.version() != version) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
        return centre;
    }

    private void record(String act, Centre centre, String what, CurrentStaff me) {
        UnitId unit = centre.unit() == null ? me.unit() : centre.unit();
        Map<String, String> detail = Map.of("centre", centre.nameAr(), "to", what);
        journal.record(JournalEntry.act(me.actor(), act, centre.id(), unit, detail));
    }
}
