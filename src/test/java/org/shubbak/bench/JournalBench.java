package org.shubbak.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.shubbak.audit.JournalCheck;
import org.shubbak.platform.ProductProcess;

/** A journal of many rows: how fast it is sealed by the running product, and how fast it is checked from its rows. */
final class JournalBench {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private JournalBench() {}

    static void run(Path folder, long rows) throws Exception {
        var data = folder.resolve("journal");
        try (var product = ProductProcess.installed(data, ProductProcess.freePort());
                var connection = connect(product)) {
            long there = count(connection, "SELECT coalesce(max(size), 0) FROM audit.tree_head");
            if (there < rows) {
                generate(connection, rows - there);
                awaitSealed(connection, rows);
            }
            for (int round = 1; round <= 2; round++) {
                check(product, data);
            }
        }
    }

    private static void check(ProductProcess product, Path data) throws SQLException {
        var began = System.nanoTime();
        var findings = new JournalCheck(() -> connect(product), JournalCheck.copyIn(data)).run();
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "journal: %,d rows under %,d heads checked in %.1f s, %,.0f rows a second; clean: %s%n",
                findings.rows(), findings.heads(), seconds, findings.rows() / seconds, findings.clean());
    }

    private static void generate(Connection connection, long rows) throws SQLException {
        var began = System.nanoTime();
        try (var insert = connection.prepareStatement("""
                INSERT INTO audit.journal (at, actor_kind, staff_id, actor_name, act, kind, subject, unit, detail)
                SELECT now() + n * interval '1 millisecond', 'STAFF', staff.id, staff.name_ar, 'requests.step-completed',
                       CASE WHEN n % 9 = 0 THEN 'READ' ELSE 'ACT' END, gen_random_uuid(), staff.unit,
                       jsonb_build_object('task', 'technical-review', 'outcome', 'forward', 'next', n)
                FROM generate_series(1, ?) AS n
                CROSS JOIN LATERAL (SELECT id, name_ar, unit FROM organisation.staff ORDER BY id LIMIT 1) AS staff
                """)) {
            insert.setLong(1, rows);
            insert.executeUpdate();
        }
        System.out.printf("journal: %,d rows written in %.0f s%n", rows, (System.nanoTime() - began) / 1e9);
    }

    private static void awaitSealed(Connection connection, long rows) throws SQLException {
        var end = Instant.now().plus(PATIENCE);
        long before = System.nanoTime();
        long began = 0;
        long sealed = 0;
        while (sealed < rows && Instant.now().isBefore(end)) {
            count(connection, "SELECT 1 FROM pg_sleep(1)");
            sealed = count(connection, "SELECT coalesce(max(size), 0) FROM audit.tree_head");
            if (began == 0 && sealed > rows / 1000) {
                began = System.nanoTime();
            }
        }
        System.out.printf(
                "journal: sealed %.0f s after it was written, %.0f s from the first head on%n",
                (System.nanoTime() - before) / 1e9, (System.nanoTime() - began) / 1e9);
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Connection connect(ProductProcess product) throws SQLException {
        var access = product.database();
        return DriverManager.getConnection(access.url(), "shubbak", access.password());
    }
}
