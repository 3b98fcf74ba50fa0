package org.shubbak.oversight.network.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shubbak.audit.Journal;
import org.shubbak.audit.JournalEntry;
import org.shubbak.commands.Commands;
import org.shubbak.documents.Documents;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.network.Planners;
import org.shubbak.oversight.network.Typed;
import org.shubbak.oversight.network.visit.Visits.Visit;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.ArabicText;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a visit, and on the spot begins it, answers its points and finishes it. Only its visitor does. */
@Component
public class Visiting {

    private static final int LONGEST_NOTE = 1000;

    /** What was typed. */
    public record Typing(String unit, String visitor, String day) {
        public static final Typing EMPTY = new Typing("", "", "");
    }

    private final JdbcClient jdbc;
    private final Visits visits;
    private final OwnFigures figures;
    private final Documents documents;
    private final Organisation organisation;
    private final Planners planners;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    Visiting(
            JdbcClient jdbc,
            Visits visits,
            OwnFigures figures,
            Documents documents,
            Organisation organisation,
            Planners planners,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.figures = figures;
        this.documents = documents;
        this.organisation = organisation;
        this.planners = planners;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the visit's id */
    @Transactional
    public UUID plan(Typing typing, boolean demo, CurrentStaff me, String commandKey) {
        return commands.once(commandKey, me.actor(), typing, UUID.class, () -> {
            var typed = new Typed();
            UnitId unit = organisation.units().stream()
                    .map(one -> one.id())
                    .filter(one -> one.value().equals(typing.unit()))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.of(Refusal.Kind.INVALID, "network.choose").at("unit"));
            planners.requirePlanner(me, organisation.governorateOf(unit));
            LocalDate day = typed.day("day", typing.day());
            Staff visitor = visitor(typing.visitor(), unit, typed);
            typed.check();
            UUID id = Ids.next();
            jdbc.sql("""
                    INSERT INTO oversight.visit (id, unit, checklist, visitor, visitor_name, planned, demo)
                    VALUES (:id, :unit, (SELECT max(version) FROM oversight.checklist), :visitor, :name, :day, :demo)
                    """)
                    .param("id", id)
                    .param("unit", unit.value())
                    .param("visitor", visitor.id().value())
                    .param("name", visitor.nameAr())
                    .param("day", day)
                    .param("demo", demo)
                    .update();
            record("visit.planned", id, unit, me);
            return id;
        });
    }

    /** Who looks after the centre himself does not visit it. */
    private Staff visitor(String signInName, UnitId unit, Typed typed) {
        Staff visitor = organisation.findStaff(signInName.strip()).orElse(null);
        boolean fits = visitor != null
                && visitor.active()
                && (visitor.roles().contains(Role.MINISTRY)
                        || visitor.roles().contains(Role.MANAGER)
                                && organisation.unitAndBelow(visitor.unit()).contains(unit)
                                && !visitor.unit().equals(unit));
        if (!fits) {
            typed.wrong("visitor", "network.visitor-wrong");
            typed.check();
        }
        return java.util.Objects.requireNonNull(visitor);
    }

    /** Begins the visit: from now on the product's own figures stand beside the points. */
    @Transactional
    public void begin(UUID id, CurrentStaff me, String commandKey) {
        Visit visit = own(id, me);
        commands.once(commandKey, me.actor(), List.of("begin", id), UUID.class, () -> {
            begin(visit, me);
            return id;
        });
    }

    /** Asks the checklist as it is now. Begun twice, by the same person on two devices, it has begun once. */
    private void begin(Visit visit, CurrentStaff me) {
        UUID id = visit.id();
        int begun = jdbc.sql("""
                UPDATE oversight.visit SET started_at = :now, checklist = (SELECT max(version) FROM oversight.checklist)
                WHERE id = :id AND started_at IS NULL
                """).param("now", now()).param("id", id).update();
        if (begun == 1) {
            figures.freeze(id, visit.unit());
            record("visit.begun", id, visit.unit(), me);
        }
    }

    /**
     * Keeps an answer as it was given. Sent again, or late after a newer one, it changes nothing.
     *
     * @param edition the tablet's clock when it was given, in milliseconds
     */
    @Transactional
    public void answer(UUID id, String code, String answer, String note, long edition, CurrentStaff me) {
        Visit visit = locked(id, me);
        String given = ArabicText.asciiDigits(answer).strip();
        boolean yesNo = visits.points(visit).stream()
                .filter(point -> point.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry"))
                .yesNo();
        if (!given.isEmpty() && !given.matches(yesNo ? "YES|NO" : "[0-9]{1,7}")) {
            throw Refusal.of(Refusal.Kind.INVALID, "network.answer-wrong").at(code);
        }
        jdbc.sql("""
                UPDATE oversight.visit_answer SET answer = nullif(:answer, ''), note = :note, edition = :edition
                WHERE visit = :id AND code = :code AND edition < :edition
                """)
                .param("answer", given)
                .param("note", ArabicText.clean(note, LONGEST_NOTE))
                .param("edition", edition)
                .param("id", id)
                .param("code", code)
                .update();
    }

    /** Adds a photo to a point; its real type is checked. */
    @Transactional
    public void photo(UUID id, String code, byte[] content, String fileName, CurrentStaff me, String commandKey) {
        var asked = List.of(id, code, fileName, content.length);
        commands.once(commandKey, me.actor(), asked, UUID.class, () -> {
            Visit visit = locked(id, me);
            if (visits.points(visit).stream().noneMatch(point -> point.code().equals(code))) {
                throw Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry");
            }
            UUID document = documents.store(content, fileName, me.actor()).id().value();
            jdbc.sql("INSERT INTO oversight.visit_photo (visit, document, code) VALUES (:visit, :document, :code)")
                    .param("visit", id)
                    .param("document", document)
                    .param("code", code)
                    .update();
            return document;
        });
    }

    /** Finishes the visit; every point must have its answer. */
    @Transactional
    public void finish(UUID id, CurrentStaff me, String commandKey) {
        own(id, me);
        commands.once(commandKey, me.actor(), List.of("finish", id), UUID.class, () -> {
            finish(locked(id, me), me);
            return id;
        });
    }

    private void finish(Visit visit, CurrentStaff me) {
        UUID id = visit.id();
        long open = visits.points(visit).stream()
                .filter(point -> point.answer() == null)
                .count();
        if (open > 0) {
            throw Refusal.of(Refusal.Kind.INVALID, "network.points-open", open);
        }
        jdbc.sql("UPDATE oversight.visit SET finished_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", id)
                .update();
        record("visit.finished", id, visit.unit(), me);
    }

    private Visit locked(UUID id, CurrentStaff me) {
        jdbc.sql("SELECT id FROM oversight.visit WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        Visit visit = own(id, me);
        if (!visit.isOpen()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "network.visit-not-open");
        }
        return visit;
    }

    private Visit own(UUID id, CurrentStaff me) {
        Visit visit = visits.seen(id, me);
        if (!visit.isBy(me)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "network.not-the-visitor");
        }
        return visit;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void record(String act, UUID visit, UnitId unit, CurrentStaff me) {
        journal.record(JournalEntry.act(me.actor(), act, visit, unit));
    }
}
