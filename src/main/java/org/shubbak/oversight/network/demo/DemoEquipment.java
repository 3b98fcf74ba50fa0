package org.shubbak.oversight.network.demo;

import java.time.Clock;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The devices of the demonstration's centres, more in a town than in a village; some broken, some out of warranty. */
@Component
class DemoEquipment {

    private static final String ITEMS = """
            INSERT INTO oversight.equipment (serial, kind, model, state, centre, place, warranty)
            SELECT upper(substr(md5(c.id || d.kind || i), 1, 10)), d.kind, d.model,
                   CASE WHEN luck % 29 = 0 THEN 'BROKEN' WHEN luck % 37 = 0 THEN 'REPAIR' WHEN luck % 53 = 0 THEN 'STORED'
                        ELSE 'IN_USE' END,
                   c.id, d.place || CASE WHEN d.town > 1 THEN ' ' || i ELSE '' END,
                   CASE WHEN luck % 11 > 0 THEN CAST(:today AS date) + CAST(luck % 900 AS integer) - 200 END
            FROM oversight.centre c
            LEFT JOIN organisation.report_unit u ON u.code = c.unit
            CROSS JOIN (VALUES
                ('PC', 'Dell OptiPlex 7020', 'مكتب', 7, 2), ('PRINTER', 'HP LaserJet Pro 4003', 'الشباك', 2, 1),
                ('SCANNER', 'Fujitsu fi-8170', 'الشباك', 2, 1), ('KIOSK', 'Zivelo C6', 'مدخل الصالة', 1, 0),
                ('BOARD', 'Samsung QM43C', 'الصالة', 2, 0), ('UPS', 'APC Smart-UPS 1500', 'غرفة الشبكات', 1, 1),
                ('NETWORK', 'Cisco C1000-24T', 'غرفة الشبكات', 1, 0), ('TABLET', 'Samsung Tab Active5', 'المعاينون', 2, 1)
            ) AS d (kind, model, place, town, village)
            CROSS JOIN LATERAL generate_series(1, CASE WHEN u.kind IN ('MARKAZ', 'CITY', 'DISTRICT', 'DIWAN') OR u.kind IS NULL
                                                       THEN d.town ELSE d.village END) AS i
            CROSS JOIN LATERAL (SELECT abs(CAST(hashtext(c.name_en || d.kind || i) AS bigint)) AS luck) AS l
            WHERE c.demo AND c.stage IN ('EQUIPMENT', 'STAFF', 'TRAINING', 'LINKED', 'OPEN')
            """;

    private static final String MOVES = """
            INSERT INTO oversight.equipment_move (id, serial, centre, place, state, made_by, made_at)
            SELECT uuidv7(), serial, centre, place, state, 'مصطفى عبد الرءوف الألفي', CAST(:today AS date) - 30 + TIME '11:00'
            FROM oversight.equipment e WHERE NOT EXISTS (SELECT FROM oversight.equipment_move m WHERE m.serial = e.serial)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoEquipment(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill() {
        jdbc.sql(ITEMS).param("today", CairoTime.today(clock)).update();
        jdbc.sql(MOVES).param("today", CairoTime.today(clock)).update();
    }
}
