package org.shubbak.oversight.network.demo;

import java.time.Clock;
import java.util.List;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rollout of Sharqia from its first sixteen centres, of which six were open in 2017 and ten under way at five million
 * pounds, to the 128 of today and the twelve that are on their way.
 */
@Component
class DemoRollout {

    private static final String CENTRES = """
            INSERT INTO oversight.centre (id, unit, governorate, name_ar, name_en, stage, demo, version)
            SELECT uuidv7(), u.code, u.governorate, u.name_ar, u.name_en, 'OPEN', true, 8
            FROM organisation.report_unit u WHERE u.code LIKE 'SHR-%' ON CONFLICT (unit) DO NOTHING
            """;

    private static final String COMING = """
            INSERT INTO oversight.centre (id, governorate, name_ar, name_en, stage, demo, version)
            SELECT uuidv7(), (SELECT governorate FROM organisation.report_unit WHERE code = 'SHR-01'), ar, en, stage, true,
                   array_position(ARRAY['PLANNED', 'SITE', 'INFRASTRUCTURE', 'EQUIPMENT', 'STAFF', 'TRAINING', 'LINKED'], stage)
            FROM (VALUES
                ('مركز خدمة مدينة العاشر من رمضان', '10th of Ramadan City service centre', 'LINKED'),
                ('مركز خدمة مدينة الصالحية الجديدة', 'New Salhiya City service centre', 'TRAINING'),
                ('مركز خدمة المنطقة الصناعية ببلبيس', 'Belbeis industrial zone service centre', 'LINKED'),
                ('مركز خدمة مجمع المصالح بفاقوس', 'Faqus government complex service centre', 'EQUIPMENT'),
                ('مركز خدمة مجمع المصالح بمنيا القمح', 'Minya al-Qamh government complex service centre', 'INFRASTRUCTURE'),
                ('مركز خدمة مجمع المصالح بالحسينية', 'Al-Husayniya government complex service centre', 'SITE'),
                ('مركز خدمة مجمع المصالح بكفر صقر', 'Kafr Saqr government complex service centre', 'PLANNED'),
                ('مركز خدمة جامعة الزقازيق', 'Zagazig University service centre', 'STAFF'),
                ('مركز خدمة محطة قطار الزقازيق', 'Zagazig railway station service centre', 'EQUIPMENT'),
                ('مركز تكنولوجي متنقل ثان', 'Second mobile technology centre', 'INFRASTRUCTURE'),
                ('مركز تكنولوجي متنقل ثالث', 'Third mobile technology centre', 'PLANNED'),
                ('مركز خدمة سوق الجملة بأبو كبير', 'Abu Kabir wholesale market service centre', 'SITE')
            ) AS coming (ar, en, stage)
            """;

    /** When each entered the plan: sixteen in 2016, three in 2018, the villages in waves, those that are coming last. */
    private static final String RANKED = """
            WITH ranked AS (
                SELECT c.id, c.unit, c.stage, u.kind,
                       row_number() OVER (ORDER BY u.kind IS NULL, u.kind = 'MOBILE', u.kind = 'VILLAGE_UNIT', u.kind = 'DIWAN',
                                          u.kind <> 'MARKAZ', c.unit, c.name_en) AS place
                FROM oversight.centre c LEFT JOIN organisation.report_unit u ON u.code = c.unit WHERE c.demo
            ), begun AS (
                SELECT *, CAST(CASE
                    WHEN unit IS NULL THEN CAST(:today AS date) - CAST(150 + 23 * (place % 12) AS integer)
                    WHEN place <= 6 THEN DATE '2016-02-10' + CAST(place * 11 AS integer)
                    WHEN place <= 16 THEN DATE '2016-10-05' + CAST(place * 3 AS integer)
                    WHEN kind <> 'VILLAGE_UNIT' THEN DATE '2018-01-20' + CAST(place * 5 AS integer)
                    ELSE DATE '2019-03-01' + CAST(place * 17 AS integer) END AS date) AS day,
                    CASE WHEN place <= 6 THEN 50 WHEN place <= 16 THEN 95 WHEN unit IS NULL THEN 30 ELSE 45 END AS pace
                FROM ranked
            ), staged AS (
                SELECT b.*, s.stage AS step, CAST(s.n AS integer) - 1 AS n,
                       array_position(:stages, b.stage) - 1 AS reached
                FROM begun b CROSS JOIN unnest(:stages) WITH ORDINALITY AS s (stage, n)
            )
            """;

    private static final String STEPS = RANKED + """
            INSERT INTO oversight.centre_step (id, centre, stage, back, day, made_by, made_at)
            SELECT uuidv7(), id, step, false, least(day + n * pace, CAST(:today AS date) - 3), 'مصطفى عبد الرءوف الألفي',
                   least(day + n * pace, CAST(:today AS date) - 3) + TIME '11:00'
            FROM staged WHERE n <= reached ORDER BY id, n
            """;

    /** What was promised was a little earlier than what came. */
    private static final String PLANS = RANKED + """
            INSERT INTO oversight.centre_plan (centre, stage, planned)
            SELECT id, step, day + n * (pace - CASE WHEN unit IS NULL THEN CAST(place % 4 AS integer) - 1 ELSE 2 END)
            FROM staged WHERE n > 0
            """;

    private static final String BUDGETS = RANKED + """
            INSERT INTO oversight.centre_money (id, centre, kind, line, amount, day, note, made_by, made_at)
            SELECT uuidv7(), id, 'BUDGET', line, amount, given, 'اعتماد ' || extract(year FROM given), 'مصطفى عبد الرءوف الألفي',
                   given + TIME '12:00'
            FROM (
                SELECT id, line, CASE WHEN place BETWEEN 7 AND 16 THEN share * 500000
                                      WHEN kind = 'VILLAGE_UNIT' THEN share * 180000
                                      WHEN unit IS NULL THEN share * (420000 + 35000 * (place % 7))
                                      ELSE share * 640000 END AS amount,
                       CASE WHEN place BETWEEN 7 AND 16 THEN DATE '2017-03-15' ELSE day + 12 END AS given
                FROM begun CROSS JOIN (VALUES ('WORKS', 0.4), ('EQUIPMENT', 0.35), ('NETWORK', 0.15), ('TRAINING', 0.1))
                    AS lines (line, share)
                WHERE unit IS NOT NULL OR stage <> 'PLANNED'
            ) granted
            """;

    /** Spent when its stage was reached, a little less or more than granted. */
    private static final String SPENT = RANKED + """
            INSERT INTO oversight.centre_money (id, centre, kind, line, amount, day, note, made_by, made_at)
            SELECT uuidv7(), m.centre, 'SPENT', m.line, round(m.amount * (90 + (s.place + s.n) % 12) / 100, 2),
                   least(greatest(s.day + s.n * s.pace, m.day + 5), CAST(:today AS date) - 2), 'مستخلص ' || s.n,
                   'مصطفى عبد الرءوف الألفي', CAST(:today AS date) - 2 + TIME '12:00'
            FROM staged s JOIN oversight.centre_money m ON m.centre = s.id AND m.kind = 'BUDGET' AND m.line = CASE s.step
                WHEN 'INFRASTRUCTURE' THEN 'WORKS' WHEN 'EQUIPMENT' THEN 'EQUIPMENT' WHEN 'LINKED' THEN 'NETWORK'
                WHEN 'TRAINING' THEN 'TRAINING' END
            WHERE s.n <= s.reached
            """;

    private static final String OBSTACLES = """
            INSERT INTO oversight.obstacle (id, centre, what, owner, due, raised_by, raised_at, outcome, closed_on)
            SELECT uuidv7(), c.id, o.what, o.owner, CAST(:today AS date) + o.due, 'مصطفى عبد الرءوف الألفي',
                   CAST(:today AS date) - 40 + TIME '10:00', o.outcome,
                   CASE WHEN o.outcome IS NOT NULL THEN CAST(:today AS date) - 6 END
            FROM (VALUES
                ('Second mobile technology centre', 'لم تُرخص السيارة بعد', 'إدارة مرور الشرقية', -9, NULL),
                ('Faqus government complex service centre', 'تأخر توريد الشباك الآلي', 'شركة التوريد', 12, NULL),
                ('Faqus government complex service centre', 'ضعف التيار الكهربائي في الدور الأرضي', 'شركة القناة لتوزيع الكهرباء', -3, NULL),
                ('Minya al-Qamh government complex service centre', 'تسرب مياه في سقف صالة الانتظار', 'الإدارة الهندسية بمنيا القمح', 20, NULL),
                ('Al-Husayniya government complex service centre', 'المكان المخصص مشغول بمخزن', 'الوحدة المحلية بالحسينية', 30, NULL),
                ('10th of Ramadan City service centre', 'لم يكتمل مسار الألياف الضوئية', 'المصرية للاتصالات', -20, 'اكتمل المسار واختُبر الخط'),
                ('Zagazig University service centre', 'نقص موظفين اثنين للشباك', 'إدارة الموارد البشرية بالديوان', 8, NULL)
            ) AS o (name, what, owner, due, outcome)
            JOIN oversight.centre c ON c.name_en = o.name AND c.demo
            """;

    private static final String[] STAGES = {
        "PLANNED", "SITE", "INFRASTRUCTURE", "EQUIPMENT", "STAFF", "TRAINING", "LINKED", "OPEN"
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRollout(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM oversight.centre WHERE demo)")
                .query(Boolean.class)
                .single();
    }

    void fill() {
        for (String part : List.of(CENTRES, COMING, STEPS, PLANS, BUDGETS, SPENT, OBSTACLES)) {
            jdbc.sql(part)
                    .param("today", CairoTime.today(clock))
                    .param("stages", STAGES)
                    .update();
        }
    }
}
