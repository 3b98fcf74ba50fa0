package org.shubbak.oversight.network.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of training courses (الدورات التدريبية): the ministry keeps the country's, a governorate its own beside it. A course
 * that is withdrawn stays, for the certificates that name it.
 */
@Component
public class Courses {

    /**
     * @param months how long a certificate of it is valid; null for ever
     * @param governorate whose it is; null for the country's
     * @param withdrawn since when no certificate of it is recorded any more
     */
    public record Course(
            String code,
            String nameAr,
            String nameEn,
            @Nullable Integer months,
            @Nullable String governorate,
            @Nullable LocalDate withdrawn,
            int version) {}

    /** What was typed. */
    public record Typing(String code, String nameAr, String nameEn, String months) {}

    private record Done(String code) {}

    private final JdbcClient jdbc;
    private final Planners planners;
    private final Organisation organisation;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Courses(
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

    /** The list that the person reads: the ministry reads all, a governorate the country's and its own. */
    @Transactional(readOnly = true)
    public List<Course> shown(CurrentStaff me) {
        return of(me.has(Role.MINISTRY) ? null : planners.governorateOf(me));
    }

    /** Those in which somebody of a unit may be certified. */
    @Transactional(readOnly = true)
    public List<Course> open(UnitId unit) {
        return of(organisation.governorateOf(unit)).stream()
                .filter(course -> course.withdrawn() == null)
                .toList();
    }

    /** The country's and those of a governorate, or of all of them for null; the withdrawn ones last. */
    List<Course> of(@Nullable String governorate) {
        return jdbc.sql("""
                SELECT code, name_ar, name_en, months, governorate, withdrawn, version FROM oversight.course
                WHERE CAST(:governorate AS text) IS NULL OR governorate IS NULL OR governorate = :governorate
                ORDER BY withdrawn IS NOT NULL, governorate NULLS FIRST, code
                """)
                .param("governorate", governorate)
                .query(new DataClassRowMapper<>(Course.class))
                .list();
    }

    /** Whether the person keeps this course. */
    public boolean keeps(CurrentStaff me, Course course) {
        String governorate = course.governorate();
        return governorate == null ? me.has(Role.MINISTRY) : planners.plansIn(me, governorate);
    }

    /** Adds one: the ministry to the country's list, a governorate to its own. */
    @Transactional
    public void add(Typing typing, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), typing, Done.class, () -> {
            requireKeeper(me);
            Course course = read(typing, me.has(Role.MINISTRY) ? null : planners.governorateOf(me), 1);
            if (!insert(course)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "network.course-known", course.code())
                        .at("code");
            }
            record("people.course-added", course.code(), course.nameAr(), me);
            return new Done(course.code());
        });
    }

    /** Gives one other names or another validity; certificates that were recorded keep their end. */
    @Transactional
    public void change(Typing typing, int version, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), List.of(typing, version), Done.class, () -> {
            Course old = kept(typing.code(), me);
            Course course = read(typing, old.governorate(), version);
            int changed = jdbc.sql("""
                    UPDATE oversight.course
                    SET name_ar = :nameAr, name_en = :nameEn, months = :months, version = version + 1
                    WHERE code = :code AND version = :version
                    """).paramSource(course).update();
            refuseIfNone(changed);
            record("people.course-changed", course.code(), old.nameAr() + " → " + course.nameAr(), me);
            return new Done(course.code());
        });
    }

    /** Takes one from the list, or puts it back. */
    @Transactional
    public void withdraw(String code, boolean withdrawn, int version, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), List.of(code, withdrawn, version), Done.class, () -> {
            Course course = kept(code, me);
            int changed = jdbc.sql("""
                    UPDATE oversight.course SET withdrawn = :day, version = version + 1
                    WHERE code = :code AND version = :version AND (withdrawn IS NULL) = :withdrawn
                    """)
                    .param("day", withdrawn ? CairoTime.today(clock) : null)
                    .param("code", code)
                    .param("version", version)
                    .param("withdrawn", withdrawn)
                    .update();
            refuseIfNone(changed);
            record(withdrawn ? "people.course-withdrawn" : "people.course-back", code, course.nameAr(), me);
            return new Done(code);
        });
    }

    private Course kept(String code, CurrentStaff me) {
        requireKeeper(me);
        Course course = shown(me).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry"));
        if (!keeps(me, course)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.course-of-the-country");
        }
        return course;
    }

    private void requireKeeper(CurrentStaff me) {
        if (!planners.plans(me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.not-a-planner");
        }
    }

    private static Course read(Typing typing, @Nullable String governorate, int version) {
        var typed = new Typed();
        String code = ArabicText.asciiDigits(typing.code()).strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9-]{2,20}")) {
            typed.wrong("code", "network.course-code");
        }
        String nameAr = typed.text("courseAr", typing.nameAr(), 2, 150);
        String nameEn = typed.text("courseEn", typing.nameEn(), 2, 150);
        Integer months = typing.months().isBlank() ? null : typed.number("months", typing.months(), 1, 120);
        typed.check();
        return new Course(code, nameAr, nameEn, months, governorate, null, version);
    }

    private boolean insert(Course course) {
        return jdbc.sql("""
                INSERT INTO oversight.course (code, name_ar, name_en, months, governorate)
                VALUES (:code, :nameAr, :nameEn, :months, :governorate) ON CONFLICT (code) DO NOTHING
                """).paramSource(course).update() == 1;
    }

    private static void refuseIfNone(int changed) {
        if (changed == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.changed-meanwhile");
        }
    }

    private void record(String act, String code, String text, CurrentStaff me) {
        Map<String, String> detail = Map.of("course", code, "text", text);
        journal.record(JournalEntry.act(me.actor(), act, null, me.unit(), detail));
    }
}
