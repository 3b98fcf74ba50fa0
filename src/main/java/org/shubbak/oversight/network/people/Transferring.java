package org.shubbak.oversight.network.people;

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
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.TrainedStaff;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves or seconds somebody trained, as an exception with number and reason (استثناء من حظر النقل), and brings him back. */
@Component
public class Transferring {

    /** Whether for good or for a time. */
    public enum Kind {
        TRANSFER,
        SECONDMENT
    }

    /** What was typed. */
    public record Typing(
            String staff, String toUnit, String kind, String number, String begins, String ends, String reason) {}

    /** @param overdue the secondment has ended and the person is not back */
    public record Away(
            String number,
            UUID staff,
            String nameAr,
            String nameEn,
            String fromUnit,
            String toUnit,
            LocalDate begins,
            LocalDate ends,
            boolean overdue) {}

    private record Written(String number) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final TrainedStaff trained;
    private final Certificates certificates;
    private final Planners planners;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Transferring(
            JdbcClient jdbc,
            Organisation organisation,
            TrainedStaff trained,
            Certificates certificates,
            Planners planners,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.trained = trained;
        this.certificates = certificates;
        this.planners = planners;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records the exception and moves the person in one transaction; it begins today or has begun. */
    @Transactional
    public void transfer(Typing typing, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), typing, Written.class, () -> {
            var typed = new Typed();
            Kind kind = typed.choice("transferKind", typing.kind(), Kind.class);
            String number = Certificates.number(typing.number(), "exception", typed);
            LocalDate begins = typed.pastDay("begins", typing.begins(), CairoTime.today(clock));
            LocalDate ends = kind == Kind.SECONDMENT ? typed.day("ends", typing.ends()) : null;
            if (ends != null && !ends.isAfter(begins)) {
                typed.wrong("ends", "network.ends-before");
            }
            String reason = typed.text("transferReason", typing.reason(), 10, 500);
            Staff staff = certificates.staff(typing.staff(), typed);
            UnitId to = unit(typing.toUnit(), staff, typed);
            typed.check();
            planners.requirePlanner(me, organisation.governorateOf(staff.unit()));
            planners.requirePlanner(me, organisation.governorateOf(to));
            requireHome(staff);
            write(number, kind, staff, to, begins, ends, reason, me);
            trained.transfer(staff.id(), staff.unit(), to, number, me.actor());
            return new Written(number);
        });
    }

    /** Who is seconded comes back before he goes elsewhere; else nobody could say where he belongs. */
    private void requireHome(Staff staff) {
        if (away().stream().anyMatch(one -> one.staff().equals(staff.id().value()))) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.still-away").at("staff");
        }
    }

    private UnitId unit(String code, Staff staff, Typed typed) {
        return organisation.units().stream()
                .map(one -> one.id())
                .filter(one -> one.value().equals(code) && !one.equals(staff.unit()))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong("toUnit", "network.choose");
                    return staff.unit();
                });
    }

    private void write(
            String number,
            Kind kind,
            Staff staff,
            UnitId to,
            LocalDate begins,
            @Nullable LocalDate ends,
            String reason,
            CurrentStaff me) {
        int written = jdbc.sql("""
                INSERT INTO oversight.transfer (number, staff, kind, from_unit, to_unit, begins, ends, reason, made_by, made_at)
                VALUES (:number, :staff, :kind, :from, :to, :begins, :ends, :reason, :by, :at) ON CONFLICT DO NOTHING
                """)
                .param("number", number)
                .param("staff", staff.id().value())
                .param("kind", kind.name())
                .param("from", staff.unit().value())
                .param("to", to.value())
                .param("begins", begins)
                .param("ends", ends)
                .param("reason", reason)
                .param("by", me.nameAr())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.number-known", number)
                    .at("exception");
        }
        Map<String, String> detail = Map.of("staff", staff.signInName(), "number", number, "reason", reason);
        journal.record(JournalEntry.act(me.actor(), "people.exception", null, staff.unit(), detail));
    }

    /** Brings a seconded person back to where he came from. */
    @Transactional
    public void bringBack(String number, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), List.of("return", number), Written.class, () -> {
            bringBack(number, me);
            return new Written(number);
        });
    }

    private void bringBack(String number, CurrentStaff me) {
        Away away = away().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "network.closed-already"));
        UnitId home = new UnitId(away.fromUnit());
        planners.requirePlanner(me, organisation.governorateOf(home));
        int ended = jdbc.sql(
                        "UPDATE oversight.transfer SET returned = :today WHERE number = :number AND returned IS NULL")
                .param("today", CairoTime.today(clock))
                .param("number", number)
                .update();
        if (ended == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.closed-already");
        }
        trained.transfer(new StaffId(away.staff()), new UnitId(away.toUnit()), home, number, me.actor());
    }

    /** Who of the governorates that the person plans is seconded now, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<Away> away(CurrentStaff me) {
        return away().stream()
                .filter(one -> planners.plansIn(me, organisation.governorateOf(new UnitId(one.fromUnit()))))
                .toList();
    }

    private List<Away> away() {
        return jdbc.sql("""
                SELECT t.number, t.staff, s.name_ar, s.name_en, t.from_unit, t.to_unit, t.begins, t.ends,
                       t.ends < :today AS overdue
                FROM oversight.transfer t JOIN organisation.report_staff s ON s.id = t.staff
                WHERE t.kind = 'SECONDMENT' AND t.returned IS NULL ORDER BY t.ends, t.number
                """)
                .param("today", CairoTime.today(clock))
                .query(new DataClassRowMapper<>(Away.class))
                .list();
    }
}
