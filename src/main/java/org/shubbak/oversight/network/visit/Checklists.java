package org.shubbak.oversight.network.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions of the checklist (قائمة المراجعة) that visits ask; the newest is asked by every visit that begins. */
@Component
public class Checklists {

    /** How a question is answered. */
    public enum Kind {
        YES_NO,
        NUMBER
    }

    /**
     * A question.
     *
     * @param code the same through all editions, for as long as it is answered in the same way
     * @param ours the product's figure that stands beside the answer; null for none
     */
    public record Asked(String code, Kind kind, OwnFigures.@Nullable Figure ours, String textAr, String textEn) {}

    /**
     * An edition.
     *
     * @param byAr who made it; null for the one that came with the product
     * @param visits how many visits were begun with it
     */
    public record Edition(
            int version,
            Instant madeAt,
            @Nullable String byAr,
            @Nullable String byEn,
            long visits) {}

    private final JdbcClient jdbc;

    Checklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All editions, the newest first. */
    public List<Edition> editions() {
        return jdbc.sql("""
                SELECT c.version, c.made_at, c.made_by_name, s.name_en,
                       (SELECT count(*) FROM oversight.visit v
                        WHERE v.checklist = c.version AND v.started_at IS NOT NULL) AS visits
                FROM oversight.checklist c LEFT JOIN organisation.report_staff s ON s.id = c.made_by
                ORDER BY c.version DESC
                """).query(Checklists::edition).list();
    }

    /** The number of the newest edition. */
    public int newest() {
        return jdbc.sql("SELECT max(version) FROM oversight.checklist")
                .query(Integer.class)
                .single();
    }

    /**
     * The questions of an edition in their order.
     *
     * @throws Refusal {@code network.unknown-entry} when there is no such edition
     */
    public List<Asked> of(int version) {
        List<Asked> asked =
                jdbc.sql("""
                SELECT code, kind, ours, text_ar, text_en FROM oversight.checklist_item
                WHERE version = :version ORDER BY position
                """).param("version", version).query(Checklists::asked).list();
        if (asked.isEmpty()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "network.unknown-entry");
        }
        return asked;
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by_name"),
                row.getString("name_en"),
                row.getLong("visits"));
    }

    private static Asked asked(ResultSet row, int index) throws SQLException {
        String ours = row.getString("ours");
        return new Asked(
                row.getString("code"),
                Kind.valueOf(row.getString("kind")),
                ours == null ? null : OwnFigures.Figure.valueOf(ours),
                row.getString("text_ar"),
                row.getString("text_en"));
    }
}
