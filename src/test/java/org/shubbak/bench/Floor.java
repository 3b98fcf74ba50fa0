package org.shubbak.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.platform.history.CaseRow;
import org.shubbak.platform.postgres.Access;

/**
 * What the same rows cost when nothing but JDBC writes them: the rows of a real case, act by act in one transaction
 * each, with fresh ids and numbers, into tables of the same shape and indexes.
 */
final class Floor implements AutoCloseable {

    private static final int CENTRES = 3;
    private static final Map<String, String> COUNTERS = Map.of(
            "requests.request", "requests.counter",
            "fees.payment", "fees.receipt_counter",
            "licences.licence", "licences.counter");

    private final List<List<CaseRow>> acts;
    private final List<String> own;
    private final BlockingQueue<Worker> workers = new LinkedBlockingQueue<>();
    private final AtomicLong copies = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000_000L);

    /** @param begins when each act began */
    Floor(Access access, List<CaseRow> rows, List<Instant> begins, int connections) throws SQLException {
        this.acts = split(rows, begins);
        this.own =
                rows.stream().flatMap(row -> ownWords(row).stream()).distinct().toList();
        for (int i = 0; i < connections; i++) {
            workers.add(new Worker(access, i % CENTRES));
        }
    }

    double perSecond(Duration duration) throws Exception {
        return new Load(workers.size()).run(duration, () -> {
            var worker = workers.take();
            try {
                worker.write();
            } finally {
                workers.add(worker);
            }
            return null;
        });
    }

    private static List<List<CaseRow>> split(List<CaseRow> rows, List<Instant> begins) {
        var acts = new ArrayList<List<CaseRow>>();
        begins.forEach(begin -> acts.add(new ArrayList<>()));
        for (var row : rows) {
            var written = row.writtenAt();
            var act = 0;
            for (int i = 1; written != null && i < begins.size(); i++) {
                act = written.isBefore(begins.get(i)) ? act : i;
            }
            acts.get(act).add(row);
        }
        acts.removeIf(List::isEmpty);
        return acts;
    }

    /** Ids and unique numbers, which every copy must have for itself. */
    private static List<String> ownWords(CaseRow row) {
        var words = new ArrayList<String>();
        for (var column : List.of("id", "identity_hash", "serial", "code", "number", "shift")) {
            var value = row.value(column);
            if (value != null) {
                words.add(value);
            }
        }
        return words;
    }

    @Override
    public void close() throws SQLException {
        for (var worker : workers) {
            worker.connection.close();
        }
    }

    private final class Worker {

        private final Connection connection;
        private final int centre;
        private final Map<String, PreparedStatement> inserts = new HashMap<>();

        Worker(Access access, int centre) throws SQLException {
            this.centre = centre;
            connection = DriverManager.getConnection(
                    access.url() + "?prepareThreshold=1", "postgres", access.superuserPassword());
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = replica");
            }
            connection.commit();
        }

        void write() throws SQLException {
            var words = freshWords();
            for (var act : acts) {
                number(act);
                remember();
                for (var row : act) {
                    insert(row, words);
                }
                connection.commit();
            }
        }

        /** The running numbers that the act takes, each a row that waits for the one who took the number before. */
        private void number(List<CaseRow> act) throws SQLException {
            for (var counter : COUNTERS.entrySet()) {
                if (act.stream().anyMatch(row -> row.table().equals(counter.getKey()))) {
                    execute("INSERT INTO " + counter.getValue() + " AS c (unit, year, last) VALUES ('BENCH-" + centre
                            + "', 2000, 1) ON CONFLICT (unit, year) DO UPDATE SET last = c.last + 1");
                }
            }
        }

        /** The command by which a retry is known again. */
        private void remember() throws SQLException {
            execute("INSERT INTO commands.command (actor, key, fingerprint, answer) VALUES ('bench', '"
                    + UUID.randomUUID() + "', 'f', '{}')");
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private Map<String, String> freshWords() {
            var copy = copies.incrementAndGet();
            var words = new HashMap<String, String>();
            for (var word : own) {
                words.put(word, fresh(word, copy));
            }
            return words;
        }

        private String fresh(String word, long copy) {
            if (word.length() == 36) {
                return UUID.randomUUID().toString();
            }
            var end = "%013d".formatted(copy);
            return word.length() == 13 ? end : word + "#" + end;
        }

        private void insert(CaseRow row, Map<String, String> words) throws SQLException {
            var insert = inserts.get(row.table());
            if (insert == null) {
                insert = connection.prepareStatement(sql(row));
                inserts.put(row.table(), insert);
            }
            for (int i = 0; i < row.values().size(); i++) {
                var value = replaced(row.values().get(i), words);
                if (value == null) {
                    insert.setNull(i + 1, Types.OTHER);
                } else {
                    insert.setObject(i + 1, value, Types.OTHER);
                }
            }
            insert.executeUpdate();
        }

        private static String sql(CaseRow row) {
            var columns = row.columns().stream().map(CaseRow.Column::name).collect(Collectors.joining(", "));
            var values =
                    row.columns().stream().map(column -> "?::" + column.type()).collect(Collectors.joining(", "));
            return "INSERT INTO " + row.table() + " (" + columns + ") VALUES (" + values + ")";
        }

        private static @Nullable String replaced(@Nullable String value, Map<String, String> words) {
            return value == null ? null : words.getOrDefault(value, value);
        }
    }
}
