package org.shubbak.oversight.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.shubbak.catalogue.Catalogue;
import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.shared.ServiceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the work of one governorate from the modules' report views, a service at a time. Needs a transaction. */
@Component
class ReadingWork {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final int PATIENCE_SECONDS = 300;

    /** A look is told from an idle one only when a week is over. */
    private static final Duration TIME_TO_ACT = Duration.ofDays(7);

    private static final String DONE = """
            FROM workflow.report_past_step s
            WHERE s.unit IN (:units) AND s.closed_at >= :from AND s.closed_at < :until
              AND s.closing = 'done' AND NOT s.pooled AND s.closed_by IS NOT NULL
            """;

    private static final String OPEN = """
            FROM workflow.report_open_step s
            WHERE s.unit IN (:units) AND NOT s.pooled AND s.dealt_to IS NOT NULL
            """;

    private static final String LOADS = "SELECT s.closed_by AS staff, s.opened_at, s.closed_at " + DONE
            + "UNION ALL SELECT s.dealt_to, s.opened_at, NULL " + OPEN;

    private static final String SERVICES = "SELECT count(DISTINCT s.service) " + DONE;

    /** Ordered, so that one service after the other is whole. */
    private static final String STEPS = """
            SELECT s.request, s.request_number, s.closed_by AS staff, s.unit, s.service, s.task, s.registered_at,
                   s.opened_at, s.closed_at, s.outcome, s.turn_reason IS NOT NULL AS out_of_turn,
                   coalesce(q.rounds, 0) AS asked
            """ + DONE.replace("WHERE", """
            LEFT JOIN (
                SELECT step, count(*) AS rounds FROM requests.report_completion
                WHERE asked_at >= :filed GROUP BY step) q ON q.step = s.id
            WHERE""") + """
            UNION ALL
            SELECT s.request, s.request_number, s.dealt_to, s.unit, s.service, s.task, s.registered_at, s.opened_at,
                   NULL, '', false, 0
            """ + OPEN + "ORDER BY service";

    private static final String TIES = """
            SELECT t.request, substr(t.tie, 8) AS office
            FROM requests.report_request r
            JOIN workflow.report_file_tie t ON t.request = r.id
            WHERE r.unit IN (:units) AND r.submitted_at >= :filed AND r.service IN (:services)
              AND t.tie LIKE 'office:%'
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
    private final Catalogue catalogue;

    ReadingWork(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    Loads loads(Reading what) {
        Loads loads = new Loads();
        Map<UUID, UUID> people = new HashMap<>();
        period(LOADS, what).query(row -> {
            UUID staff = row.getObject("staff", UUID.class);
            OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
            loads.add(
                    people.computeIfAbsent(staff, it -> it),
                    at(row, "opened_at").getEpochSecond(),
                    closed == null ? Long.MAX_VALUE : closed.toEpochSecond());
        });
        return loads;
    }

    /** How many services there are. */
    int services(Reading what) {
        return period(SERVICES, what).query(Integer.class).single();
    }

    /** Hands on the steps of each service, all of them at once: the finished ones of the period and those that are open. */
    void eachService(Reading what, Consumer<List<Step>> use) {
        Map<String, String> words = new HashMap<>();
        List<Step> service = new ArrayList<>();
        period(STEPS, what).param("filed", what.filed()).query(row -> {
            Step step = step(row, words);
            if (!service.isEmpty() && !service.getFirst().service().equals(step.service())) {
                use.accept(service);
                service.clear();
            }
            service.add(step);
        });
        if (!service.isEmpty()) {
            use.accept(service);
        }
    }

    /** The engineers and offices that files name, for the services that ask for one. */
    Map<UUID, List<String>> offices(Reading what) {
        Map<UUID, List<String>> offices = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        List<String> services = withOffices();
        if (!services.isEmpty()) {
            asked(TIES, what)
                    .param("filed", what.filed())
                    .param("services", services)
                    .query(row -> {
                        offices.computeIfAbsent(row.getObject("request", UUID.class), it -> new ArrayList<>(1))
                                .add(same(words, row.getString("office")));
                    });
        }
        return offices;
    }

    private List<String> withOffices() {
        return catalogue.codes().stream()
                .filter(code -> catalogue
                        .newest(code)
                        .filter(ReadingWork::asksForOffice)
                        .isPresent())
                .map(ServiceCode::value)
                .toList();
    }

    private static boolean asksForOffice(ServiceDefinition service) {
        return service.parameters().containsKey("officeQuestion")
                || service.questions().stream()
                        .anyMatch(it -> it.type() == org.shubbak.catalogue.Question.Type.ENGINEER);
    }

    List<Look> looks(Reading what) {
        return asked(LOOKS, what)
                .param("from", what.from())
                .param("acted", what.until().minus(TIME_TO_ACT))
                .query((row, index) -> new Look(
                        row.getObject("request", UUID.class),
                        row.getString("number"),
                        row.getObject("staff", UUID.class),
                        row.getString("unit"),
                        row.getBoolean("front"),
                        row.getBoolean("acted"),
                        at(row, "at")))
                .list();
    }

    private JdbcClient.StatementSpec period(String sql, Reading what) {
        return asked(sql, what).param("from", what.from()).param("until", what.until());
    }

    private JdbcClient.StatementSpec asked(String sql, Reading what) {
        return jdbc.sql(sql)
                .withFetchSize(ROWS_AT_ONCE)
                .withQueryTimeout(PATIENCE_SECONDS)
                .param("units", what.units());
    }

    private static Step step(ResultSet row, Map<String, String> words) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Step(
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
                row.getBoolean("out_of_turn"),
                row.getInt("asked"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String same(Map<String, String> words, String word) {
        return words.computeIfAbsent(word, it -> it);
    }
}
