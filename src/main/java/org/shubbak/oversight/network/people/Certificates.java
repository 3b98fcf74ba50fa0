package org.shubbak.oversight.network.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.TrainedStaff;
import org.shubbak.oversight.Scope;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.people.Courses.Course;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Training courses and the certificates of those who passed them (الدورات والشهادات); a certificate binds to the centre. */
@Component("trainingCertificates")
public class Certificates {

    /** How long before its end a certificate is on the reminder list, in days. */
    static final int REMINDED = 60;

    /** @param over it has ended; {@code soon} it ends within sixty days */
    public record Certificate(
            String number,
            UUID staff,
            String personAr,
            String personEn,
            String courseAr,
            String courseEn,
            LocalDate day,
            @Nullable LocalDate expires,
            boolean over,
            boolean soon) {}

    /** What was typed. */
    public record Typing(String staff, String course, String number, String day) {}

    private record Written(String number) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final TrainedStaff trained;
    private final Scope scope;
    private final Planners planners;
    private final Courses courses;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Certificates(
            JdbcClient jdbc,
            Organisation organisation,
            TrainedStaff trained,
            Scope scope,
            Planners planners,
            Courses courses,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.trained = trained;
        this.scope = scope;
        this.planners = planners;
        this.courses = courses;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records a certificate; from now on the person stays in his unit as long as it is valid. */
    @Transactional
    public void record(Typing typing, CurrentStaff me, String commandKey) {
        commands.once(commandKey, me.actor(), typing, Written.class, () -> {
            var typed = new Typed();
            LocalDate day = typed.pastDay("certified", typing.day(), CairoTime.today(clock));
            String number = number(typing.number(), "certificate", typed);
            Staff staff = staff(typing.staff(), typed);
            Course course = course(typing, staff, typed);
            typed.check();
            planners.requirePlanner(me, organisation.governorateOf(staff.unit()));
            LocalDate expires = course.months() == null ? null : day.plusMonths(course.months());
            write(number, staff.id(), course, day, expires, me);
            trained.bind(staff.id(), expires);
            Map<String, String> detail = Map.of("staff", staff.signInName(), "course", course.code(), "number", number);
            journal.record(JournalEntry.act(me.actor(), "people.certified", null, staff.unit(), detail));
            return new Written(number);
        });
    }

    private Course course(Typing typing, Staff staff, Typed typed) {
        return courses.open(staff.unit()).stream()
                .filter(one -> one.code().equals(typing.course()))
                .findFirst()
                .orElseGet(() -> {
                    typed.wrong("course", "network.choose");
                    return new Course("", "", "", null, null, null, 0);
                });
    }

    Staff staff(String id, Typed typed) {
        try {
            return organisation.staff(new StaffId(UUID.fromString(id)));
        } catch (IllegalArgumentException none) {
            typed.wrong("staff", "network.choose");
            typed.check();
            throw none;
        }
    }

    static String number(String typedNumber, String field, Typed typed) {
        String number = ArabicText.asciiDigits(typedNumber).strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[A-Z0-9][A-Z0-9/-]{1,39}")) {
            typed.wrong(field, "network.paper-number");
        }
        return number;
    }

    private void write(
            String number, StaffId staff, Course course, LocalDate day, @Nullable LocalDate expires, CurrentStaff me) {
        int written = jdbc.sql("""
                INSERT INTO oversight.certificate (number, staff, course, day, expires, recorded_by, recorded_at)
                VALUES (:number, :staff, :course, :day, :expires, :by, :at) ON CONFLICT (number) DO NOTHING
                """)
                .param("number", number)
                .param("staff", staff.value())
                .param("course", course.code())
                .param("day", day)
                .param("expires", expires)
                .param("by", me.nameAr())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.number-known", number)
                    .at("certificate");
        }
    }

    /** The newest certificate a person and course of a unit, those that end first at the top. */
    @Transactional(readOnly = true)
    public List<Certificate> of(UnitId unit, CurrentStaff me) {
        scope.require(me, unit);
        LocalDate today = CairoTime.today(clock);
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT DISTINCT ON (c.staff, c.course) c.number, c.staff, s.name_ar AS person_ar,
                           s.name_en AS person_en, k.name_ar AS course_ar, k.name_en AS course_en, c.day, c.expires,
                           coalesce(c.expires < :today, false) AS over,
                           coalesce(c.expires >= :today AND c.expires < :soon, false) AS soon
                    FROM oversight.certificate c
                    JOIN oversight.course k ON k.code = c.course
                    JOIN organisation.report_staff s ON s.id = c.staff
                    WHERE s.unit = :unit AND s.active
                    ORDER BY c.staff, c.course, c.day DESC, c.number
                ) newest ORDER BY expires NULLS LAST, number
                """)
                .param("unit", unit.value())
                .param("today", today)
                .param("soon", today.plusDays(REMINDED))
                .query(new DataClassRowMapper<>(Certificate.class))
                .list();
    }
}
