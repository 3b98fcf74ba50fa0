package org.shubbak.oversight.network.visit;

import java.time.Clock;
import java.util.UUID;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The product's own figures of a centre, put beside the checklist when a visit begins so that the visitor compares. */
@Component
public class OwnFigures {

    /** A figure that the product keeps of every centre. */
    public enum Figure {
        /** Posts of the centre (المقرر). */
        NEEDED,
        /** People posted to it (المشغول). */
        FILLED,
        /** People present now (الحاضرون). */
        PRESENT,
        /** Devices in use (الأجهزة المستخدمة). */
        EQUIPMENT,
        /** Devices that are broken or in repair (الأجهزة المعطلة). */
        BROKEN,
        /** Open requests (الطلبات المفتوحة). */
        OPEN,
        /** Late requests (الطلبات المتأخرة). */
        LATE,
        /** Percent of the satisfied among those who answered (نسبة الرضا). */
        RATED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a row for every point of the visit's checklist. */
    public void freeze(UUID visit, UnitId unit) {
        jdbc.sql("""
                INSERT INTO oversight.visit_answer (visit, code, ours)
                SELECT v.id, i.code, CASE i.ours
                    WHEN 'NEEDED' THEN (
                        SELECT sum(coalesce(p.needed, d.needed))
                        FROM (SELECT role, needed FROM oversight.post WHERE unit = :unit) p
                        FULL JOIN (SELECT s.role, s.needed FROM oversight.post_standard s
                                   JOIN organisation.report_unit u ON u.kind = s.kind AND u.code = :unit) d USING (role))
                    WHEN 'FILLED' THEN (SELECT count(*) FROM organisation.report_staff WHERE unit = :unit AND active)
                    WHEN 'PRESENT' THEN (SELECT count(*) FROM organisation.report_staff
                                         WHERE unit = :unit AND active AND present)
                    WHEN 'EQUIPMENT' THEN (SELECT count(*) FROM oversight.equipment e JOIN oversight.centre c ON c.id = e.centre
                                           WHERE c.unit = :unit AND e.state = 'IN_USE')
                    WHEN 'BROKEN' THEN (SELECT count(*) FROM oversight.equipment e JOIN oversight.centre c ON c.id = e.centre
                                        WHERE c.unit = :unit AND e.state IN ('BROKEN', 'REPAIR'))
                    WHEN 'OPEN' THEN (SELECT count(*) FROM oversight.fact WHERE unit = :unit AND ended IS NULL)
                    WHEN 'LATE' THEN (SELECT count(*) FROM oversight.fact
                                      WHERE unit = :unit AND ended IS NULL AND runs AND due < :today)
                    WHEN 'RATED' THEN (SELECT round(100.0 * count(*) FILTER (WHERE score >= 4) / nullif(count(*), 0), 1)
                                       FROM portal.report_rating WHERE unit = :unit)
                    END
                FROM oversight.visit v JOIN oversight.checklist_item i ON i.version = v.checklist
                WHERE v.id = :visit
                """)
                .param("visit", visit)
                .param("unit", unit.value())
                .param("today", CairoTime.today(clock))
                .update();
    }
}
