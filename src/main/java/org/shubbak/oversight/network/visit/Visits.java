package org.shubbak.oversight.network.visit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.Scope;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The field visits (الزيارات الميدانية), as far as somebody sees their centres. */
@Component
public class Visits {

    /** A visit that is planned, under way or finished. */
    public record Visit(
            UUID id,
            UnitId unit,
            StaffId visitor,
            String visitorName,
            String visitorNameEn,
            LocalDate planned,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            boolean demo) {

        public boolean isBy(CurrentStaff me) {
            return visitor.equals(me.id());
        }

        public boolean isOpen() {
            return startedAt != null && finishedAt == null;
        }
    }

    /**
     * One point of the checklist.
     *
     * @param ours the product's figure when the visit began; null where it has none
     */
    public record Point(
            String code,
            boolean yesNo,
            String textAr,
            String textEn,
            @Nullable BigDecimal ours,
            @Nullable String answer,
            String note,
            List<UUID> photos) {}

    private static final String SELECT = """
            SELECT v.id, v.unit, v.visitor, v.visitor_name, coalesce(s.name_en, v.visitor_name) AS visitor_name_en, v.planned,
                   v.started_at, v.finished_at, v.demo
            FROM oversight.visit v LEFT JOIN organisation.report_staff s ON s.id = v.visitor
            """;

    private final JdbcClient jdbc;
    private final Scope scope;

    Visits(JdbcClient jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** The newest two hundred of the centres that the person sees. */
    public List<Visit> of(CurrentStaff me) {
        return jdbc.sql(SELECT
                        + "WHERE v.unit IN (:units) ORDER BY v.finished_at IS NOT NULL, v.planned DESC, v.id LIMIT 200")
                .param("units", scope.of(me).stream().map(UnitId::value).toList())
                .query(Visits::row)
                .list();
    }

    /** @throws Refusal {@code network.unknown-visit}, {@code oversight.other-centre} */
    public Visit seen(UUID id, CurrentStaff me) {
        Visit visit = jdbc.sql(SELECT + "WHERE v.id = :id")
                .param("id", id)
                .query(Visits::row)
                .optional()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-visit"));
        scope.require(me, visit.unit());
        return visit;
    }

    /** The points with what was answered; the visitor alone sees them before the visit is finished. */
    public List<Point> points(Visit visit) {
        return jdbc.sql("""
                SELECT i.code, i.kind, i.text_ar, i.text_en, a.ours, a.answer, coalesce(a.note, '') AS note,
                       ARRAY(SELECT p.document FROM oversight.visit_photo p
                             WHERE p.visit = v.id AND p.code = i.code ORDER BY p.document) AS photos
                FROM oversight.visit v
                JOIN oversight.checklist_item i ON i.version = v.checklist
                LEFT JOIN oversight.visit_answer a ON a.visit = v.id AND a.code = i.code
                WHERE v.id = :id ORDER BY i.position
                """)
                .param("id", visit.id())
                .query((row, index) -> new Point(
                        row.getString("code"),
                        row.getString("kind").equals("YES_NO"),
                        row.getString("text_ar"),
                        row.getString("text_en"),
                        row.getBigDecimal("ours"),
                        row.getString("answer"),
                        row.getString("note"),
                        List.of((UUID[]) row.getArray("photos").getArray())))
                .list();
    }

    private static Visit row(ResultSet row, int index) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                new UnitId(row.getString("unit")),
                new StaffId(row.getObject("visitor", UUID.class)),
                row.getString("visitor_name"),
                row.getString("visitor_name_en"),
                row.getObject("planned", LocalDate.class),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getBoolean("demo"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
