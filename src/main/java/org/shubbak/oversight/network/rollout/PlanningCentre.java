package org.shubbak.oversight.network.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Unit;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a centre into the plan, before or after it is a unit of the organisation. */
@Component
public class PlanningCentre {

    /** What was typed; {@code unit} may be empty. */
    public record Plan(String governorate, String nameAr, String nameEn, String unit, String day) {
        public static final Plan EMPTY = new Plan("", "", "", "", "");
    }

    /** A centre that may be put into the plan. */
    record Planned(
            String governorate,
            String nameAr,
            String nameEn,
            @Nullable Unit unit,
            LocalDate day) {}

    private final JdbcClient jdbc;
    private final Planners planners;
    private final Organisation organisation;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    PlanningCentre(
            JdbcClient jdbc,
            Planners planners,
            Organisation organisation,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.planners = planners;
        this.organisation = organisation;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the centre's id */
    @Transactional
    public UUID plan(Plan plan, boolean demo, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), plan, UUID.class, () -> insert(plan, demo, me));
    }

    private UUID insert(Plan plan, boolean demo, CurrentStaff me) {
        planners.requirePlanner(me, plan.governorate());
        var typed = new Typed();
        Planned planned = read(plan, typed);
        typed.check();
        return insert(planned, demo, me);
    }

    /** One centre read, with everything wrong in it noted. */
    Planned read(Plan plan, Typed typed) {
        String nameAr = typed.text("nameAr", plan.nameAr(), 2, 150);
        String nameEn = typed.text("nameEn", plan.nameEn(), 2, 150);
        LocalDate day = typed.pastDay("day", plan.day(), CairoTime.today(clock));
        Unit unit = unit(plan, typed);
        known(plan.governorate(), typed);
        return new Planned(plan.governorate(), nameAr, nameEn, unit, day);
    }

    UUID insert(Planned planned, boolean demo, CurrentStaff me) {
        UUID id = Ids.next();
        write(id, planned, demo);
        step(jdbc, id, Stage.PLANNED, false, planned.day(), null, me, clock);
        Map<String, String> detail = Map.of("centre", planned.nameAr());
        Unit unit = planned.unit();
        journal.record(
                JournalEntry.act(me.actor(), "rollout.planned", id, unit == null ? me.unit() : unit.id(), detail));
        return id;
    }

    private @Nullable Unit unit(Plan plan, Typed typed) {
        if (plan.unit().isBlank()) {
            return null;
        }
        Optional<Unit> unit = organisation.units().stream()
                .filter(one -> one.id().value().equals(plan.unit().strip()))
                .filter(one -> organisation.governorateOf(one.id()).equals(plan.governorate()))
                .findFirst();
        if (unit.isEmpty()) {
            typed.wrong("unit", "network.unit-elsewhere");
        }
        return unit.orElse(null);
    }

    private void known(String governorate, Typed typed) {
        boolean known = organisation.units().stream()
                        .anyMatch(unit -> organisation.governorateOf(unit.id()).equals(governorate))
                || organisation.governorates().stream()
                        .anyMatch(one -> one.code().equals(governorate));
        if (!known) {
            typed.wrong("governorate", "network.choose");
        }
    }

    private void write(UUID id, Planned planned, boolean demo) {
        Unit unit = planned.unit();
        int written = jdbc.sql("""
                INSERT INTO oversight.centre (id, unit, governorate, name_ar, name_en, demo)
                VALUES (:id, :unit, :governorate, :nameAr, :nameEn, :demo)
                ON CONFLICT (unit) DO NOTHING
                """)
                .param("id", id)
                .param("unit", unit == null ? null : unit.id().value())
                .param("governorate", planned.governorate())
                .param("nameAr", planned.nameAr())
                .param("nameEn", planned.nameEn())
                .param("demo", demo)
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.unit-planned").at("unit");
        }
    }

    static void step(
            JdbcClient jdbc,
            UUID centre,
            Stage stage,
            boolean back,
            LocalDate day,
            @Nullable String reason,
            CurrentStaff me,
            Clock clock) {
        jdbc.sql("""
                INSERT INTO oversight.centre_step (id, centre, stage, back, day, reason, made_by, made_at)
                VALUES (:id, :centre, :stage, :back, :day, :reason, :by, :at)
                """)
                .param("id", Ids.next())
                .param("centre", centre)
                .param("stage", stage.name())
                .param("back", back)
                .param("day", day)
                .param("reason", reason)
                .param("by", me.nameAr())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
