package org.shubbak.oversight.network.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Staff;
import org.shubbak.organisation.TrainedStaff;
import org.shubbak.oversight.network.people.Transferring;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Training of the demonstration's people, some of it over or about to end, a few numbers of posts, and two secondments. */
@Component
class DemoPeople {

    private static final String CERTIFICATES = """
            INSERT INTO oversight.certificate (number, staff, course, day, expires, recorded_by, recorded_at)
            SELECT 'SHR/' || extract(year FROM day) || '/' || lpad(CAST(row_number() OVER (ORDER BY day, staff) AS text), 5, '0'),
                   staff, course, day, CAST(day + make_interval(months => months) AS date), 'مصطفى عبد الرءوف الألفي',
                   day + TIME '13:00'
            FROM (
                SELECT s.id AS staff, k.code AS course, k.months,
                       CAST(:today AS date) - 20 - CAST(luck % 745 AS integer) AS day
                FROM organisation.report_staff s
                CROSS JOIN oversight.course k
                CROSS JOIN LATERAL (SELECT abs(CAST(hashtext(s.sign_in_name || k.code) AS bigint)) AS luck) AS l
                WHERE s.unit LIKE 'SHR-%' AND s.active
                  AND CASE k.code WHEN 'PLATFORM' THEN luck % 10 < 9 WHEN 'CENTRE' THEN luck % 10 < 4
                                  WHEN 'CITIZEN' THEN 'CLERK' = ANY (s.roles) ELSE luck % 10 < 2 END
                  AND NOT s.roles && ARRAY['ADMIN', 'AUDITOR', 'MINISTRY']
            ) held
            """;

    private static final String POSTS = """
            INSERT INTO oversight.post (unit, role, needed)
            SELECT unit, role, needed FROM (VALUES
                ('SHR-01', 'CLERK', 4), ('SHR-01', 'SPECIALIST', 4), ('SHR-04', 'CLERK', 3), ('SHR-04', 'INSPECTOR', 2),
                ('SHR-08', 'SPECIALIST', 4), ('SHR-05', 'CASHIER', 2), ('SHR-09', 'INSPECTOR', 3)
            ) AS own (unit, role, needed)
            ON CONFLICT DO NOTHING
            """;

    private static final String SECONDED = """
            SELECT DISTINCT ON (s.unit) s.id FROM organisation.report_staff s
            JOIN organisation.report_unit u ON u.code = s.unit AND u.kind = 'VILLAGE_UNIT' AND u.code LIKE 'SHR-%'
            WHERE 'DELIVERY' = ANY (s.roles) AND EXISTS (
                SELECT FROM oversight.certificate c WHERE c.staff = s.id AND (c.expires IS NULL OR c.expires > :today))
            ORDER BY s.unit, s.id LIMIT 2
            """;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final TrainedStaff trained;
    private final Transferring transferring;
    private final Clock clock;

    DemoPeople(
            JdbcClient jdbc, Organisation organisation, TrainedStaff trained, Transferring transferring, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.trained = trained;
        this.transferring = transferring;
        this.clock = clock;
    }

    void fill() {
        jdbc.sql(CERTIFICATES).param("today", CairoTime.today(clock)).update();
        jdbc.sql(POSTS).update();
        bind();
        second();
    }

    /** Each by the product's own act, so that who is trained stays where he is. */
    private void bind() {
        jdbc.sql(
                        "SELECT staff, CASE WHEN bool_or(expires IS NULL) THEN NULL ELSE max(expires) END AS expires FROM oversight.certificate GROUP BY staff")
                .query((row, index) -> {
                    trained.bind(
                            new StaffId(row.getObject("staff", UUID.class)), row.getObject("expires", LocalDate.class));
                    return index;
                })
                .list();
    }

    /** One whose time is over, one who is still away. */
    private void second() {
        Staff governor = organisation.findStaff("governor1").orElse(null);
        if (governor == null) {
            return;
        }
        var me = new CurrentStaff(
                governor.id(),
                governor.signInName(),
                governor.nameAr(),
                governor.nameEn(),
                governor.unit(),
                governor.roles());
        LocalDate today = CairoTime.today(clock);
        int number = 117;
        for (UUID staff : seconded(today)) {
            boolean over = number == 117;
            var typing = new Transferring.Typing(
                    staff.toString(),
                    over ? "SHR-01" : "SHR-04",
                    Transferring.Kind.SECONDMENT.name(),
                    "EXC/" + number++,
                    today.minusDays(over ? 95 : 20).toString(),
                    today.plusDays(over ? -5 : 40).toString(),
                    "عجز في التسليم بعد زيادة الطلبات");
            transferring.transfer(typing, me, "demo-secondment-" + number);
        }
    }

    private List<UUID> seconded(LocalDate today) {
        return jdbc.sql(SECONDED)
                .param("today", today)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
