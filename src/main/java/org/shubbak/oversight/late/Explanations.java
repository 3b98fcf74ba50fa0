package org.shubbak.oversight.late;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What managers said of late requests, and what they promised. */
@Component
class Explanations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Explanations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether nobody was first. */
    boolean write(UUID request, ExplainDelay said, CurrentStaff me) {
        return jdbc.sql("""
                UPDATE oversight.late
                SET cause = :cause, body = :body, owner = :owner, note = nullif(:note, ''), promised = :promised,
                    explained_by = :by, explained_at = :at, version = version + 1
                WHERE request = :request AND version = :version AND left_on IS NULL
                """)
                        .param(
                                "cause",
                                said.cause() == null ? null : said.cause().name())
                        .param("body", said.body())
                        .param("owner", said.owner())
                        .param("note", said.note())
                        .param("promised", said.promised())
                        .param("by", me.id().value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("request", request)
                        .param("version", said.version())
                        .update()
                == 1;
    }

    /** The refusal that tells what changed meanwhile. */
    Refusal tooLate(UUID request) {
        return jdbc.sql("""
                SELECT l.left_on, l.cause, l.promised, p.name_ar, p.name_en
                FROM oversight.late l LEFT JOIN organisation.report_staff p ON p.id = l.explained_by
                WHERE l.request = :request
                """)
                .param("request", request)
                .query((row, index) -> row.getString("left_on") != null || row.getString("cause") == null
                        ? Refusal.of(Refusal.Kind.CONFLICT, "late.over")
                        : Refusal.of(
                                Refusal.Kind.CONFLICT,
                                "late.changed",
                                new Bilingual(row.getString("name_ar"), row.getString("name_en")),
                                Cause.valueOf(row.getString("cause")).ordinal(),
                                row.getString("promised")))
                .single();
    }

    void promise(LateRow row, ExplainDelay said, CurrentStaff me) {
        LocalDate today = CairoTime.today(clock);
        jdbc.sql("""
                UPDATE oversight.promise
                SET outcome = CASE WHEN promised < :today THEN 'BROKEN' ELSE 'MOVED' END, settled_on = :today
                WHERE request = :request AND outcome IS NULL
                """).param("request", row.request()).param("today", today).update();
        jdbc.sql("""
                INSERT INTO oversight.promise (id, request, unit, promised, made_by, made_at)
                VALUES (:id, :request, :unit, :promised, :by, :at)
                """)
                .param("id", Ids.next())
                .param("request", row.request())
                .param("unit", row.unit().value())
                .param("promised", said.promised())
                .param("by", me.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Promise> promises(UUID request) {
        return jdbc.sql("""
                SELECT m.promised, m.outcome, p.name_ar, p.name_en
                FROM oversight.promise m JOIN organisation.report_staff p ON p.id = m.made_by
                WHERE m.request = :request ORDER BY m.made_at DESC, m.id DESC LIMIT 20
                """)
                .param("request", request)
                .query((row, index) -> new Promise(
                        row.getObject("promised", LocalDate.class),
                        row.getString("name_ar"),
                        row.getString("name_en"),
                        row.getString("outcome")))
                .list();
    }
}
