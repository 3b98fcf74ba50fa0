package org.shubbak.oversight.network.demo;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.shubbak.documents.Documents;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.network.visit.OwnFigures;
import org.shubbak.shared.Actor;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits to the demonstration's centres: finished ones with findings and actions, planned ones, one that is overdue. */
@Component
class DemoVisits {

    private static final String VISITS = """
            INSERT INTO oversight.visit (id, unit, checklist, visitor, visitor_name, planned, started_at, finished_at, demo)
            SELECT uuidv7(), v.unit, (SELECT max(version) FROM oversight.checklist), s.id, s.name_ar,
                   CAST(:today AS date) + v.day,
                   CASE WHEN v.done THEN CAST(:today AS date) + v.day + TIME '09:40' END,
                   CASE WHEN v.done THEN CAST(:today AS date) + v.day + TIME '12:15' END, true
            FROM (VALUES
                ('SHR-01', -12, true, 'governor1'), ('SHR-04', -26, true, 'ministry1'), ('SHR-08', -33, true, 'governor1'),
                ('SHR-05', -47, true, 'governor1'), ('SHR-06', -61, true, 'ministry1'), ('SHR-07', -78, true, 'governor1'),
                ('SHR-10', -96, true, 'governor1'), ('SHR-16', -110, true, 'governor1'), ('SHR-02', -131, true, 'ministry1'),
                ('SHR-09', -4, false, 'governor1'), ('SHR-11', 3, false, 'governor1'), ('SHR-12', 9, false, 'ministry1'),
                ('SHR-01', 21, false, 'governor1')
            ) AS v (unit, day, done, visitor)
            JOIN organisation.report_staff s ON s.sign_in_name = v.visitor
            JOIN organisation.report_unit u ON u.code = v.unit
            """;

    /** What a visitor found is near what the house says, and not always good. */
    private static final String ANSWERS = """
            UPDATE oversight.visit_answer a SET edition = 1,
                answer = CASE WHEN i.kind = 'YES_NO' THEN CASE WHEN luck % 5 = 0 THEN 'NO' ELSE 'YES' END
                              ELSE CAST(greatest(CAST(coalesce(a.ours, 80) AS bigint) - luck % 3, 0) AS text) END,
                note = CASE WHEN i.kind = 'YES_NO' AND luck % 5 = 0 THEN CASE i.code
                                WHEN 'separation' THEN 'باب المكتب الخلفي مفتوح على الصالة'
                                WHEN 'cashless' THEN 'نقدية بدرج موظف الشباك'
                                WHEN 'waiting-place' THEN 'ثمانية مقاعد فقط لأكثر من عشرين منتظرًا'
                                WHEN 'boards' THEN 'شاشة النداء الثانية مطفأة'
                                ELSE 'المواعيد غير معلنة على الباب' END
                            WHEN i.code = 'staff-here' AND luck % 3 > 0 THEN 'غائب بدون إذن مسجل' ELSE '' END
            FROM oversight.checklist_item i, oversight.visit v,
                 LATERAL (SELECT abs(CAST(hashtext(v.unit || i.code) AS bigint)) AS luck) AS l
            WHERE v.demo AND v.id = a.visit AND i.version = v.checklist AND i.code = a.code
            """;

    private static final String ACTIONS = """
            INSERT INTO oversight.corrective (id, visit, unit, what, owner, due, outcome, closed_on, closed_by)
            SELECT uuidv7(), v.id, v.unit, CASE a.code
                       WHEN 'separation' THEN 'تركيب باب ذاتي الغلق بين الصالة والمكتب الخلفي'
                       WHEN 'cashless' THEN 'منع التحصيل خارج الخزينة والتنبيه كتابة على الموظف'
                       WHEN 'waiting-place' THEN 'توريد اثني عشر مقعدًا لصالة الانتظار'
                       WHEN 'boards' THEN 'إصلاح شاشة النداء الثانية'
                       ELSE 'تعليق لوحة المواعيد على المدخل' END,
                   'مدير المركز', day + 30, CASE WHEN closed THEN 'نُفذ وأُرفقت صورته' END,
                   CASE WHEN closed THEN day + 24 END, CASE WHEN closed THEN 'مدير المركز' END
            FROM oversight.visit v
            JOIN oversight.visit_answer a ON a.visit = v.id AND a.answer = 'NO'
            CROSS JOIN LATERAL (SELECT v.planned AS day, v.planned < CAST(:today AS date) - 55
                                       AND hashtext(v.unit || a.code) % 4 <> 0 AS closed) AS c
            WHERE v.demo
            """;

    private record Found(UUID id, String unit) {}

    private final JdbcClient jdbc;
    private final OwnFigures figures;
    private final Documents documents;
    private final Organisation organisation;
    private final Clock clock;

    DemoVisits(JdbcClient jdbc, OwnFigures figures, Documents documents, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.documents = documents;
        this.organisation = organisation;
        this.clock = clock;
    }

    void fill() {
        jdbc.sql(VISITS).param("today", CairoTime.today(clock)).update();
        List<Found> finished = jdbc.sql("SELECT id, unit FROM oversight.visit WHERE demo AND finished_at IS NOT NULL")
                .query((row, index) -> new Found(row.getObject("id", UUID.class), row.getString("unit")))
                .list();
        finished.forEach(visit -> figures.freeze(visit.id(), new UnitId(visit.unit())));
        jdbc.sql(ANSWERS).update();
        jdbc.sql(ACTIONS).param("today", CairoTime.today(clock)).update();
        photograph();
    }

    private void photograph() {
        organisation.findStaff("governor1").ifPresent(visitor -> {
            Actor by = Actor.staff(visitor.id(), visitor.signInName());
            jdbc.sql("""
                    SELECT a.visit, a.code FROM oversight.visit_answer a JOIN oversight.visit v ON v.id = a.visit
                    WHERE v.demo AND a.answer = 'NO' ORDER BY v.planned DESC, a.code LIMIT 6
                    """)
                    .query((row, index) -> {
                        byte[] drawn = DemoPhoto.of(index);
                        UUID document = documents
                                .store(drawn, "photo-" + (index + 1) + ".png", by)
                                .id()
                                .value();
                        return jdbc.sql(
                                        "INSERT INTO oversight.visit_photo (visit, document, code) VALUES (:visit, :document, :code)")
                                .param("visit", row.getObject("visit", UUID.class))
                                .param("document", document)
                                .param("code", row.getString("code"))
                                .update();
                    })
                    .list();
        });
    }
}
