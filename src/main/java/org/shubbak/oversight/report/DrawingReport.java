package org.shubbak.oversight.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shubbak.documents.Papers;
import org.shubbak.documents.ReportPaper;
import org.shubbak.oversight.Places;
import org.shubbak.oversight.late.LateCauses.Counted;
import org.shubbak.oversight.tally.Area;
import org.springframework.stereotype.Component;

/** Draws the report as a paper on letterhead. */
@Component
class DrawingReport {

    /** What the paper has room for; the workbook has all. */
    private static final List<Column> SHOWN = List.of(
            Column.RECEIVED,
            Column.FINISHED,
            Column.RATE,
            Column.LATE,
            Column.COHORT_RATE,
            Column.IN_TIME_RATE,
            Column.MEDIAN,
            Column.P90);

    private final Papers papers;
    private final Places places;

    DrawingReport(Papers papers, Places places) {
        this.papers = papers;
        this.places = places;
    }

    byte[] draw(MonthReport report, ReportWords words) {
        return papers.report(new ReportPaper(
                words.arabic(),
                heads(report.area(), words),
                words.t("reports.title", words.month(report.month())),
                words.name(report.total().name()),
                List.of(
                        words.t("reports.made", words.time(report.madeAt())),
                        words.t("reports.by", words.name(report.madeBy())),
                        words.t("reports.as-of", words.time(report.asOf()))),
                words.announcement(report),
                facts(report, words),
                tables(report, words),
                Arrays.stream(words.t("reports.notes").split("\\|"))
                        .map(String::strip)
                        .toList(),
                words.t(
                        "reports.foot",
                        words.month(report.month()),
                        words.name(report.total().name()))));
    }

    private List<String> heads(Area area, ReportWords words) {
        List<String> heads = new ArrayList<>(List.of(words.t("reports.head.republic")));
        switch (area.kind()) {
            case COUNTRY -> heads.add(words.t("reports.head.ministry"));
            case GOVERNORATE -> heads.add(words.name(places.name(area)));
            case UNIT, BELOW -> {
                heads.add(words.name(places.governorate(places.governorateOf(area.code()))));
                heads.add(words.name(places.name(area)));
            }
        }
        heads.add(words.t("reports.head.centres"));
        return heads;
    }

    private static List<ReportPaper.Fact> facts(MonthReport report, ReportWords words) {
        return Fact.of(report).stream()
                .map(fact -> new ReportPaper.Fact(words.t("reports.fact." + fact.key()), words.figure(fact)))
                .toList();
    }

    private static List<ReportPaper.Table> tables(MonthReport report, ReportWords words) {
        List<ReportPaper.Table> tables = new ArrayList<>();
        if (!report.lateness().causes().isEmpty()) {
            tables.add(causes(report.lateness().causes(), words));
        }
        report.tables().forEach(table -> tables.add(table(table, report.total(), words)));
        return tables;
    }

    private static ReportPaper.Table causes(List<Counted> causes, ReportWords words) {
        return new ReportPaper.Table(
                words.t("reports.table.causes"),
                List.of(
                        words.t("reports.table.causes.one"),
                        words.t("reports.column.late-requests"),
                        words.t("reports.column.confirmed")),
                causes.stream()
                        .map(one -> List.of(
                                words.t("late.cause." + one.cause()),
                                words.count(one.requests()),
                                words.count(one.confirmed())))
                        .toList(),
                List.of(
                        words.t("reports.total"),
                        words.count(causes.stream().mapToLong(Counted::requests).sum()),
                        words.count(
                                causes.stream().mapToLong(Counted::confirmed).sum())));
    }

    private static ReportPaper.Table table(ReportTable table, ReportLine total, ReportWords words) {
        List<String> heads =
                new ArrayList<>(List.of(words.t("reports.table." + table.kind().word() + ".one")));
        SHOWN.forEach(column -> heads.add(words.t("reports.column." + column.word())));
        return new ReportPaper.Table(
                words.t("reports.table." + table.kind().word()),
                heads,
                table.lines().stream()
                        .map(line -> row(words.name(line.name()), line, words))
                        .toList(),
                row(words.t("reports.total"), total, words));
    }

    private static List<String> row(String name, ReportLine line, ReportWords words) {
        List<String> row = new ArrayList<>(List.of(name));
        SHOWN.forEach(column -> row.add(words.figure(column.sort(), column.of(line))));
        return row;
    }
}
