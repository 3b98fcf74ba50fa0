package org.shubbak.platform.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What stands out in a year for looking at: in one centre a reviewer asks applicants to complete their files twice more often
 * than his colleagues, in another one looks at who applicants are and does nothing on their files for long. Everybody else
 * does both now and then, as people do.
 */
final class Planted {

    private static final String ASKS_AGAIN_IN = "SHR-07";
    private static final int ASKS_AGAIN = 2;
    private static final double MORE_OFTEN = 0.035;
    private static final int COLLEAGUES = 3;

    /** Reviewers look at the applicants of some of their own files: mostly when they work on them, now and then long before. */
    private static final String LOOKS = """
            INSERT INTO audit.journal (at, actor_kind, staff_id, actor_name, act, kind, subject, unit, detail)
            SELECT at, 'STAFF', staff, name_ar, 'requests.applicant-shown', 'READ', request, unit,
                   '{"reason": "مطابقة الاسم بالمستندات"}'
            FROM (
                SELECT request, staff, name_ar, unit,
                       CASE WHEN idle THEN opened_at + interval '12 minutes' ELSE closed_at - interval '4 minutes' END AS at
                FROM (
                    SELECT s.request, s.opened_at, s.closed_at, s.hash, p.id AS staff, p.name_ar, p.unit,
                           s.closed_at - s.opened_at > interval '9 days'
                               AND (s.hash % 100 = 0 OR p.unit = ? AND s.hash % 2 = 1
                                    AND split_part(p.sign_in_name, '.', 1) = 'specialist3') AS idle
                    FROM (SELECT *, hashtext(CAST(id AS text)) & 2147483647 AS hash FROM workflow.step
                          WHERE kind = 'review' AND closing = 'done') AS s
                    JOIN organisation.staff p ON p.id = s.closed_by) AS done
                WHERE idle OR hash % 15 = 0
            ) AS looks
            ORDER BY at
            """;

    private static final String LOOKS_IN = "SHR-10";

    private Planted() {}

    /** How much more often than elsewhere an applicant of this centre is asked twice. */
    static double askedTwice(Centres.Unit centre) {
        return centre.backOffice().equals(ASKS_AGAIN_IN) ? MORE_OFTEN : 0;
    }

    /** Whose turn it is: most cases that are asked for twice in that centre are the same reviewer's. */
    static int turn(Stencil stencil, Centres.Unit centre, int turn) {
        var theirs = stencil.rounds() > 1
                && centre.backOffice().equals(ASKS_AGAIN_IN)
                && stencil.asker().startsWith("B:specialist");
        if (!theirs || turn == COLLEAGUES - 1) {
            return turn;
        }
        var asker = stencil.asker().charAt(stencil.asker().length() - 1) - '0';
        return Math.floorMod(ASKS_AGAIN - asker, COLLEAGUES);
    }

    /** In the caller's transaction, which it ends. */
    static void looks(Connection connection) throws SQLException {
        try (var looks = connection.prepareStatement(LOOKS)) {
            looks.setString(1, LOOKS_IN);
            looks.executeUpdate();
            connection.commit();
        }
    }
}
