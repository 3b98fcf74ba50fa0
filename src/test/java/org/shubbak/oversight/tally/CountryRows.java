package org.shubbak.oversight.tally;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A country's requests in bulk, by SQL only and only as wide as the figures need: 40 centres in each governorate that has
 * none, three years, ends, pauses, open steps. No people, no papers, no journal.
 */
final class CountryRows {

    private static final int CENTRES = 40;
    private static final int ACTS_AT_ONCE = 1_000_000;

    private final Connection superuser;

    CountryRows(Connection superuser) {
        this.superuser = superuser;
    }

    void write(long requests) throws SQLException {
        execute("SET synchronous_commit = off");
        execute("SET session_replication_role = replica");
        execute("SET work_mem = '64MB'");
        centres();
        execute("ALTER TABLE requests.request DROP CONSTRAINT IF EXISTS request_number_key");
        execute("DROP INDEX IF EXISTS requests.request_applicant");
        for (long done = 0; done < requests; done += ACTS_AT_ONCE) {
            some(done, Math.min(requests, done + ACTS_AT_ONCE));
        }
        execute("VACUUM (ANALYZE)");
        execute("CHECKPOINT");
    }

    private void centres() throws SQLException {
        execute("""
                INSERT INTO organisation.unit (code, name_ar, name_en, kind, parent, governorate, lat, lon, back_office_unit)
                SELECT 'G' || g.code || '-' || lpad(n::text, 3, '0'), 'مركز ' || n, 'Centre ' || n,
                       CASE n WHEN 0 THEN 'DIWAN' ELSE 'MARKAZ' END,
                       CASE n WHEN 0 THEN NULL ELSE 'G' || g.code || '-000' END, g.code, 30, 31,
                       'G' || g.code || '-' || lpad(n::text, 3, '0')
                FROM organisation.governorate g CROSS JOIN generate_series(0, %d) AS n
                WHERE g.code <> '88' AND NOT EXISTS (SELECT FROM organisation.unit u WHERE u.governorate = g.code)
                """.formatted(CENTRES - 1));
        execute("""
                CREATE UNLOGGED TABLE place AS
                SELECT row_number() OVER (ORDER BY md5(code)) - 1 AS n, code, back_office_unit FROM organisation.unit
                """);
        execute("""
                CREATE UNLOGGED TABLE kind AS
                SELECT row_number() OVER (ORDER BY code) - 1 AS n, code, current_version AS version FROM catalogue.service
                """);
    }

    private void some(long from, long to) throws SQLException {
        execute("""
                CREATE UNLOGGED TABLE made AS
                SELECT d.*, CASE WHEN d.days > d.age THEN NULL ELSE d.received + d.days END AS ended
                FROM (
                    SELECT uuidv7() AS id, m.n, place.code AS unit, place.back_office_unit AS office, kind.code AS service,
                           kind.version, m.h, current_date - m.age AS received, m.age,
                           CASE WHEN m.n %% 100 = 0 THEN 4000 ELSE (power(random(), 3) * 60)::int END AS days
                    FROM (SELECT n, hashint8(n)::bigint & 2147483647 AS h, hashint8(n * 7)::bigint & 2147483647 AS h2,
                                 1 + (random() * 1094)::int AS age
                          FROM generate_series(%1$d::bigint + 1, %2$d::bigint) AS n) AS m
                    JOIN place ON place.n = m.h %% (SELECT count(*) FROM place)
                    JOIN kind ON kind.n = m.h2 %% (SELECT count(*) FROM kind)) AS d
                """.formatted(from, to));
        requests();
        clocks();
        steps();
        execute("DROP TABLE made");
    }

    private void requests() throws SQLException {
        execute("""
                INSERT INTO requests.request (id, number, unit, back_office, service, service_version, channel, applicant,
                    holder_name, phone_last4, answers, tracking_key, state, submitted_at, due, ended_at)
                SELECT id, n::text, unit, office, service, version,
                       CASE WHEN h % 50 = 0 THEN 'mobile' WHEN h % 10 = 1 THEN 'portal' ELSE 'window' END,
                       '00000000-0000-0000-0000-000000000000', '', '0000', '{}', '',
                       CASE WHEN ended IS NULL THEN 'OPEN' WHEN h % 13 = 0 THEN 'REFUSED' WHEN h % 47 = 0 THEN 'WITHDRAWN'
                            ELSE 'FINISHED' END,
                       (received + time '10:00') AT TIME ZONE 'Africa/Cairo', received + 30,
                       (ended + time '13:00') AT TIME ZONE 'Africa/Cairo'
                FROM made
                """);
    }

    private void clocks() throws SQLException {
        execute("""
                INSERT INTO deadlines.clock (subject, unit, rule_value, rule_unit, day_kind, on_expiry, legal_basis,
                    started_on, due, state)
                SELECT id, unit, 30, 'DAY', 'CALENDAR', 'ESCALATE', '', received, received + 30,
                       CASE WHEN ended IS NOT NULL THEN 'STOPPED' WHEN n % 4 = 0 THEN 'PAUSED' ELSE 'RUNNING' END
                FROM made
                """);
        execute("""
                INSERT INTO deadlines.event (subject, at, day, kind, party, who)
                SELECT id, received, received, 'PAUSED', 'BODY', 'جهة ' || h % 9
                FROM made WHERE n % 4 = 0 AND (ended IS NULL OR days > 5)
                """);
        execute("""
                INSERT INTO deadlines.event (subject, at, day, kind)
                SELECT id, received + 3, received + 3, 'RESUMED' FROM made WHERE n % 4 = 0 AND ended IS NOT NULL AND days > 5
                """);
        execute("""
                INSERT INTO deadlines.event (subject, at, day, kind)
                SELECT id, ended, ended, 'STOPPED' FROM made WHERE ended IS NOT NULL
                """);
    }

    private void steps() throws SQLException {
        execute("""
                INSERT INTO workflow.step (id, request, work, activation, task, kind, role, duty, department, unit,
                    receiving_unit, request_number, service, procedure, procedure_version, pooled, dealt_reason, opened_at,
                    registered_at, due)
                SELECT uuidv7(), id, 1, 1, 'review', CASE WHEN n % 5 = 1 THEN 'payment' ELSE 'review' END, 'SPECIALIST', '',
                       CASE WHEN n % 3 = 0 THEN 'engineering' ELSE 'planning' END, office, unit, n::text, service, '', 1,
                       false, '', received, received, received + 30
                FROM made WHERE ended IS NULL
                """);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
