package org.shubbak.oversight.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.shared.CairoTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sample of one governorate from the modules' report views. */
@Component
class ReadingSample {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int PATIENCE_SECONDS = 300;

    /** A look is told from an idle one only when a week is over. */
    private static final Duration TIME_TO_ACT = Duration.ofDays(7);

    private static final String DONE = """
            SELECT id, request, request_number, closed_by AS staff, unit, service, task, registered_at, opened_at,
                   closed_at, outcome, turn_reason IS NOT NULL AS out_of_turn
            FROM workflow.report_past_step
            WHERE unit IN (:units) AND closed_at >= :from AND closed_at < :until
              AND closing = 'done' AND NOT pooled AND closed_by IS NOT NULL
            """;

    private static final String OPEN = """
            SELECT id, request, request_number, dealt_to AS staff, unit, service, task, registered_at, opened_at,
                   NULL::timestamptz AS closed_at, '' AS outcome, false AS out_of_turn
            FROM workflow.report_open_step
            WHERE unit IN (:units) AND NOT pooled AND dealt_to IS NOT NULL
            """;

    private static final String TIES = """
            SELECT t.request, substr(t.tie, 8) AS office
            FROM requests.report_request r
            JOIN workflow.report_file_tie t ON t.request = r.id
            WHERE r.unit IN (:units) AND r.submitted_at >= :filed AND t.tie LIKE 'office:%'
            """;

    private static final String ASKED = """
            SELECT step, count(*) AS rounds FROM requests.report_completion
            WHERE asked_at >= :filed AND step IS NOT NULL GROUP BY step
            """;

    private static final String LOOKS = """
            SELECT l.request, r.number, l.staff, p.unit, p.roles && ARRAY['CLERK', 'CASHIER', 'DELIVERY'] AS front,
                   l.acted, l.at
            FROM audit.report_look l
            JOIN requests.report_request r ON r.id = l.request
            JOIN organisation.report_staff p ON p.id = l.staff
            WHERE l.at >= :from AND l.at < :acted AND p.unit IN (:units)
            """;

    private final JdbcClient jdbc;
    private final ClosingTime closing;

    ReadingSample(JdbcClient jdbc, ClosingTime closing) {
        this.jdbc = jdbc;
        this.closing = closing;
    }

    @Transactional(readOnly = true)
    Sample of(List<String> units, LocalDate first, LocalDate end) {
        OffsetDateTime from = CairoTime.startOf(first).atOffset(ZoneOffset.UTC);
        OffsetDateTime until = CairoTime.startOf(end).atOffset(ZoneOffset.UTC);
        OffsetDateTime filed = from.minusYears(1);
        Map<String, String> words = new HashMap<>();
        List<Step> steps = new ArrayList<>(asked(DONE, units)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> step(row, words))
                .list());
        steps.addAll(asked(OPEN, units).query((row, index) -> step(row, words)).list());
        return new Sample(
                new Queues(steps).decisions(ties(units, filed, words), rounds(filed), closing.within()),
                looks(units, from, until, words));
    }

    private JdbcClient.StatementSpec asked(String sql, List<String> units) {
        return jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .withQueryTimeout(PATIENCE_SECONDS)
                .param("units", units);
    }

    private static Step step(ResultSet row, Map<String, String> words) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getString("request_number"),
                row.getObject("staff", UUID.class),
                same(words, row.getString("unit")),
                same(words, row.getString("service")),
                same(words, row.getString("task")),
                at(row, "registered_at"),
                at(row, "opened_at"),
                closed == null ? null : closed.toInstant(),
                same(words, row.getString("outcome")),
                row.getBoolean("out_of_turn"));
    }

    private Map<UUID, List<String>> ties(List<String> units, OffsetDateTime filed, Map<String, String> words) {
        Map<UUID, List<String>> ties = new HashMap<>();
        asked(TIES, units)
                .param("filed", filed)
                .query(row -> {
                    ties.computeIfAbsent(row.getObject("request", UUID.class), it -> new ArrayList<>(1))
                            .add(same(words, row.getString("office")));
                });
        return ties;
    }

    private Map<UUID, Integer> rounds(OffsetDateTime filed) {
        Map<UUID, Integer> rounds = new HashMap<>();
        jdbc.sql(ASKED).param("filed", filed).query(row -> {
            rounds.put(row.getObject("step", UUID.class), row.getInt("rounds"));
        });
        return rounds;
    }

    private List<Look> looks(
            List<String> units, OffsetDateTime from, OffsetDateTime until, Map<String, String> words) {
        return asked(LOOKS, units)
                .param("from", from)
                .param("acted", until.minus(TIME_TO_ACT))
                .query((row, index) -> new Look(
                        row.getObject("request", UUID.class),
                        row.getString("number"),
                        row.getObject("staff", UUID.class),
                        same(words, row.getString("unit")),
                        row.getBoolean("front"),
                        row.getBoolean("acted"),
                        at(row, "at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String same(Map<String, String> words, String word) {
        return words.computeIfAbsent(word, it -> it);
    }
}
