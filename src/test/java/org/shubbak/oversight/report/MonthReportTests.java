package org.shubbak.oversight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.organisation.Organisation;
import org.shubbak.organisation.Role;
import org.shubbak.organisation.Staff;
import org.shubbak.oversight.report.AskedReport.State;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.MonthReplay;
import org.shubbak.oversight.tally.ReplayedMonth;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The month of which the totals are known is reported, and what the report prints is read back. */
@ReplayedMonth
class MonthReportTests {

    private static final Area SHARQIA = Area.governorate("13");
    private static final Set<Column> ADDED =
            Set.of(Column.RECEIVED, Column.FINISHED, Column.LATE, Column.SINCE_FINISHED);

    @Autowired
    private MonthReplay replay;

    @Autowired
    private AskingForReport asking;

    @Autowired
    private MakingReports making;

    @Autowired
    private MonthReports reports;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void january() {
        replay.play();
    }

    @Test
    void the_arabic_paper_announces_the_known_totals_and_nothing_else() throws IOException {
        byte[] pdf = file(made(SHARQIA, "governor1"), "ar.pdf");
        String text = text(pdf);
        keep("report-ar.pdf", pdf);
        assertThat(text)
                .contains("٣٢٬٠٦١", "٢٦٬١٤٦", "١٦٢", "١٢٨", "٨١٫٦٪", "٢٩٬٥٠٠")
                .doesNotContain("⟦");
        assertThat(text).doesNotContainPattern("[0-9]{3,}");
    }

    @Test
    void the_english_paper_says_the_same() throws IOException {
        byte[] pdf = file(made(SHARQIA, "governor1"), "en.pdf");
        String text = text(pdf);
        keep("report-en.pdf", pdf);
        assertThat(text)
                .contains("received 32,061 requests, 162 of them by the mobile technology centre")
                .contains("finished 26,146 requests: 81.6% of those received")
                .contains("They came to 128 centres for 162 services.")
                .doesNotContain("⟦");
    }

    @Test
    void every_table_of_the_paper_repeats_its_head_on_every_page() throws IOException {
        byte[] pdf = file(made(SHARQIA, "governor1"), "en.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            for (int page = 2; page < document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replaceAll("\\s+", " ");
                assertThat(text)
                        .as("page %s", page)
                        .contains("9 in 10 within", page + "/" + document.getNumberOfPages());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ar.xlsx, حسب القطاع, حسب الخدمة, حسب المركز", "en.xlsx, By sector, By service, By centre"})
    void every_column_of_every_sheet_adds_up_to_the_known_totals(
            String file, String sectors, String services, String centres) throws IOException {
        byte[] book = file(made(SHARQIA, "governor1"), file);
        keep("report-" + file, book);
        assertThat(lines(book, services)).hasSize(MonthReplay.SERVICES);
        assertThat(lines(book, centres)).hasSize(MonthReplay.CENTRES);
        for (String sheet : List.of(sectors, services, centres)) {
            List<Map<Column, Double>> rows = table(book, sheet);
            Map<Column, Double> total = rows.removeLast();
            assertThat(total.get(Column.RECEIVED)).isEqualTo(32_061);
            assertThat(total.get(Column.FINISHED)).isEqualTo(26_146);
            assertThat(total.get(Column.SINCE_FINISHED)).isEqualTo(MonthReplay.SINCE_FINISHED);
            assertThat(total.get(Column.RATE)).isEqualTo(26_146.0 / 32_061);
            for (Column column : ADDED) {
                assertThat(rows.stream()
                                .mapToDouble(row -> row.getOrDefault(column, 0.0))
                                .sum())
                        .as("%s of %s", column, sheet)
                        .isEqualTo(total.get(column));
            }
        }
    }

    @Test
    void the_totals_are_those_of_the_requests_themselves() throws IOException {
        byte[] book = file(made(SHARQIA, "governor1"), "en.xlsx");
        Map<String, Double> facts = facts(book);
        assertThat(facts.get("Received in the month")).isEqualTo(count("submitted_at"));
        assertThat(facts.get("Finished in the month")).isEqualTo(count("ended_at"));
        assertThat(facts.get("of them by the mobile centre")).isEqualTo(162);
        assertThat(facts.get("of them accepted")
                        + facts.get("of them accepted by silence")
                        + facts.get("of them refused")
                        + facts.get("of them withdrawn"))
                .isEqualTo(26_146);
        assertThat(facts.get("Answers about satisfaction")).isZero();
        assertThat(facts).doesNotContainKey("Mean rating of 5");
    }

    @Test
    void the_country_has_its_governorates_and_all_its_centres() throws IOException {
        byte[] book = file(made(Area.country(), "ministry1"), "en.xlsx");
        assertThat(lines(book, "By governorate")).containsExactly("13");
        assertThat(lines(book, "By centre")).hasSize(MonthReplay.CENTRES);
        keep("report-country-ar.pdf", file(made(Area.country(), "ministry1"), "ar.pdf"));
    }

    @Test
    void a_centre_has_its_own_report() throws IOException {
        UUID report = made(Area.unitAndBelow(new UnitId("SHR-01")), "manager1");
        byte[] pdf = file(report, "ar.pdf");
        keep("report-centre-ar.pdf", pdf);
        List<Map<Column, Double>> rows = table(file(report, "en.xlsx"), "By centre");
        Map<Column, Double> total = rows.removeLast();
        assertThat(rows.stream().mapToDouble(row -> row.get(Column.RECEIVED)).sum())
                .isEqualTo(total.get(Column.RECEIVED))
                .isLessThan(32_061);
    }

    @Test
    void the_same_click_twice_makes_one_report_which_is_kept_as_it_was() {
        var governor = named("governor1");
        String key = UUID.randomUUID().toString();
        var first = asking.ask(SHARQIA, "2026-01", governor, key);
        var second = asking.ask(SHARQIA, "2026-01", governor, key);
        making.makeAll();
        byte[] before = reports.file(first.report(), ReportFile.ALL.getFirst()).orElseThrow();
        making.makeAll();

        assertThat(second).isEqualTo(first);
        assertThat(reports.file(first.report(), ReportFile.ALL.getFirst())).hasValue(before);
        var found = reports.find(first.report()).orElseThrow();
        assertThat(found.state()).isEqualTo(State.MADE);
        assertThat(found.askedBy()).isEqualTo(governor.id());
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.journal WHERE act = 'reports.asked' AND detail ->> 'report' = :id")
                        .param("id", first.report().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID made(Area area, String who) {
        var asked = asking.ask(
                area,
                MonthReplay.MONTH.toString(),
                named(who),
                UUID.randomUUID().toString());
        making.makeAll();
        for (int tries = 0;
                reports.find(asked.report()).orElseThrow().state() == State.MAKING && tries < 600;
                tries++) {
            jdbc.sql("SELECT 1 FROM pg_sleep(0.1)").query(Integer.class).single();
        }
        assertThat(reports.find(asked.report()).orElseThrow().state()).isEqualTo(State.MADE);
        return asked.report();
    }

    private byte[] file(UUID report, String name) {
        return reports.file(report, ReportFile.named(name).orElseThrow()).orElseThrow();
    }

    private double count(String column) {
        return jdbc.sql(
                        "SELECT count(*) FROM requests.request WHERE %1$s >= timestamptz '2026-01-01 00:00 Africa/Cairo' AND %1$s < timestamptz '2026-02-01 00:00 Africa/Cairo'"
                                .formatted(column))
                .query(Double.class)
                .single();
    }

    private CurrentStaff named(String signInName) {
        Staff staff = organisation.findStaff(signInName).orElseThrow();
        Set<Role> roles = staff.roles();
        return new CurrentStaff(staff.id(), signInName, staff.nameAr(), staff.nameEn(), staff.unit(), roles);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        }
    }

    /** The codes of a sheet's lines. */
    private static List<String> lines(byte[] book, String sheet) throws IOException {
        return rows(book, sheet).stream()
                .skip(1)
                .map(row -> row.getCellText(0))
                .filter(code -> !code.isBlank())
                .toList();
    }

    /** The figures of a sheet's lines and, as the last, of its total. */
    private static List<Map<Column, Double>> table(byte[] book, String sheet) throws IOException {
        List<Map<Column, Double>> table = new ArrayList<>();
        for (Row row : rows(book, sheet).stream().skip(1).toList()) {
            Map<Column, Double> figures = new HashMap<>();
            for (Column column : Column.values()) {
                row.getOptionalCell(2 + column.ordinal())
                        .filter(cell -> cell.getType() == CellType.NUMBER)
                        .ifPresent(cell -> figures.put(column, cell.asNumber().doubleValue()));
            }
            table.add(figures);
        }
        return table;
    }

    private static Map<String, Double> facts(byte[] book) throws IOException {
        return rows(book, "Totals").stream()
                .filter(row -> row.getOptionalCell(1)
                        .filter(cell -> cell.getType() == CellType.NUMBER)
                        .isPresent())
                .collect(Collectors.toMap(
                        row -> row.getCellText(0),
                        row -> row.getCell(1).asNumber().doubleValue(),
                        (one, other) -> one));
    }

    private static List<Row> rows(byte[] book, String sheet) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    /** For people to look at. */
    private static void keep(String name, byte[] content) throws IOException {
        Path folder = Path.of("target", "reports");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), content);
    }
}
