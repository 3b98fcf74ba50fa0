package org.shubbak.oversight.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.oversight.tally.MonthReplay;
import org.shubbak.oversight.tally.ReplayedMonth;
import org.shubbak.security.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The known month as everybody may have it. */
@ReplayedMonth
class OpenMonthTests {

    @LocalServerPort
    int port;

    @Autowired
    private MonthReplay replay;

    @Autowired
    private PublishingMonths publishing;

    @Autowired
    private PublishedMonths months;

    @Autowired
    private ReadingMonth reading;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void january() {
        replay.play();
        publishing.publish();
    }

    @Test
    void everybody_gets_the_closed_month_without_asking() {
        var visitor = new Browser(port);
        String page = visitor.get("/open-data").body();
        assertThat(page)
                .contains("/open-data/2026-01/services.csv", "CC BY 4.0")
                .doesNotContain("⟦");
        assertThat(visitor.get("/open-data?lang=en").body())
                .contains("Withheld numbers")
                .doesNotContain("⟦");
        String table = visitor.get("/open-data/2026-01/governorates.csv").body();
        assertThat(table).contains("2026-01,EG,").contains(",32061,");
        assertThat(visitor.get("/open-data/2026-01/none.csv").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/open-data/2031-01/services.csv").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/open-data/januar/services.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void no_number_below_five_is_in_any_table() {
        for (DataTable table : DataTable.values()) {
            List<List<String>> rows =
                    rows(months.table(MonthReplay.MONTH, table).orElseThrow());
            assertThat(rows).isNotEmpty();
            for (List<String> row : rows) {
                assertThat(row).hasSize(table.columns().size());
                row.subList(row.size() - Measure.values().length, row.size()).stream()
                        .filter(cell -> !cell.equals(DataTable.WITHHELD))
                        .forEach(cell -> assertThat(Long.parseLong(cell)).isGreaterThanOrEqualTo(5));
            }
        }
    }

    @Test
    void a_solver_finds_no_withheld_number_of_the_known_month() {
        MaskedMonth masked = new MaskedMonth(reading.of(MonthReplay.MONTH));
        Solver solver = new Solver(masked, Measure.RECEIVED);
        assertThat(solver.unknowns()).isPositive();
        new Random(7)
                .ints(10, 0, solver.unknowns())
                .forEach(unknown -> assertThat(solver.most(unknown) - solver.least(unknown))
                        .as(solver.name(unknown))
                        .isGreaterThanOrEqualTo(Masking.FEWEST - 0.001));
    }

    @Test
    void the_schema_describes_every_column() {
        var visitor = new Browser(port);
        for (DataTable table : DataTable.values()) {
            JsonNode schema = json.readTree(
                    visitor.get("/open-data/" + table.file() + ".schema.json").body());
            assertThat(schema.path("fields").size()).isEqualTo(table.columns().size());
            assertThat(schema.path("missingValues").get(0).asString()).isEqualTo(DataTable.WITHHELD);
            assertThat(schema.toString()).doesNotContain("⟦");
        }
        JsonNode pack =
                json.readTree(visitor.get("/open-data/2026-01/datapackage.json").body());
        assertThat(pack.path("resources").size()).isEqualTo(DataTable.values().length);
    }

    @Test
    void a_month_that_runs_is_not_published_and_one_that_stands_is_not_published_again() {
        assertThat(months.all())
                .extracting(PublishedMonths.Published::month)
                .contains(YearMonth.of(2025, 12), MonthReplay.MONTH)
                .doesNotContain(YearMonth.now());
        var before = months.all();
        publishing.publish();
        assertThat(months.all()).isEqualTo(before);
    }

    @Test
    void a_corrected_month_is_published_again() {
        jdbc.sql("UPDATE oversight.published_month SET received = received - 1 WHERE month = DATE '2026-01-01'")
                .update();
        var before = months.all();
        publishing.publish();
        assertThat(months.all()).isNotEqualTo(before);
    }

    private static List<List<String>> rows(String csv) {
        return csv.lines().skip(1).map(OpenMonthTests::cells).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }
}
