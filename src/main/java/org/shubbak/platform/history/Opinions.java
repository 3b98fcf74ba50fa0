package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Has some applicants of a made history say how they found the service (آراء المتقدمين): one of eleven whose request has ended,
 * better pleased where it ended in time. The journal tells of each that he answered, as it does of real ones.
 */
final class Opinions {

    private static final String ANSWERS = """
            INSERT INTO portal.rating (request, unit, service, score, words, given_at, changed_at)
            SELECT id, unit, service, score,
                   CASE WHEN hash / 11 % 7 > 0 THEN ''
                        WHEN score >= 4 THEN (CAST(? AS text[]))[1 + hash / 77 % 4]
                        WHEN score = 3 THEN (CAST(? AS text[]))[1 + hash / 77 % 4]
                        ELSE (CAST(? AS text[]))[1 + hash / 77 % 4] END,
                   given_at, given_at
            FROM (
                SELECT id, unit, service, hash, least(ended_at + hash % 97 * interval '1 hour', now()) AS given_at,
                       CASE WHEN late THEN (CAST('{1,1,2,2,3,3,3,4,4,5}' AS int[]))[1 + hash / 13 % 10]
                            ELSE (CAST('{1,2,3,4,4,4,5,5,5,5}' AS int[]))[1 + hash / 13 % 10] END AS score
                FROM (SELECT id, unit, service, ended_at, ended_at > (due + 1) AT TIME ZONE 'Africa/Cairo' AS late,
                             hashtext(number) & 2147483647 AS hash
                      FROM requests.request WHERE ended_at IS NOT NULL AND state <> 'WITHDRAWN') AS ended
                WHERE hash % 11 = 0) AS answered
            ON CONFLICT DO NOTHING
            """;

    private static final String LINES = """
            INSERT INTO audit.journal (at, actor_kind, actor_name, act, kind, subject, unit)
            SELECT given_at, 'CITIZEN', 'applicant', 'portal.rated', 'ACT', request, unit
            FROM portal.rating ORDER BY given_at
            """;

    private static final String[] PLEASED = {
        "خدمة سريعة ومعاملة محترمة.",
        "استلمت الرخصة قبل الموعد، شكرًا لكم.",
        "الموظف شرح المطلوب من أول مرة.",
        "المركز نظيف والدور منظم."
    };
    private static final String[] SO_SO = {
        "الخدمة جيدة لكن الانتظار طويل.",
        "المطلوب واضح، والسداد أخذ وقتًا.",
        "تأخرت المعاينة يومين ثم سارت الأمور.",
        "أتمنى رسالة عند كل خطوة."
    };
    private static final String[] DISPLEASED = {
        "تأخر الطلب عن موعده ولم يتصل بي أحد.",
        "طُلب مستند جديد بعد أسبوعين.",
        "ذهبت أكثر من مرة دون فائدة.",
        "انتظرت رأي الجهة الأخرى شهرًا."
    };

    private Opinions() {}

    /** In one transaction; answers how many said something. */
    static int write(Connection connection) throws SQLException {
        try (var answers = connection.prepareStatement(ANSWERS);
                var lines = connection.createStatement()) {
            answers.setArray(1, connection.createArrayOf("text", PLEASED));
            answers.setArray(2, connection.createArrayOf("text", SO_SO));
            answers.setArray(3, connection.createArrayOf("text", DISPLEASED));
            int given = answers.executeUpdate();
            lines.executeUpdate(LINES);
            connection.commit();
            return given;
        }
    }
}
