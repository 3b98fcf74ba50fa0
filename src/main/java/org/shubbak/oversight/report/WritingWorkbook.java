package org.shubbak.oversight.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.late.LateCauses.Counted;
import org.springframework.stereotype.Component;

/**
 * Writes the report as a workbook: the totals, then one sheet a table. Figures are numbers, so that people can go on with
 * them; Arabic sheets run from right to left.
 */
@Component
class WritingWorkbook {

    private static final String HEAD = "0B4F4C";
    private static final String SUM = "FAF7F1";
    private static final int NAMES = 2;

    byte[] write(MonthReport report, ReportWords words) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Shubbak", "1.0")) {
            book.setGlobalDefaultFont("Arial", 11);
            totals(sheet(book, words.t("reports.sheet.totals"), words), report, words);
            if (!report.lateness().causes().isEmpty()) {
                causes(
                        sheet(book, words.t("reports.table.causes"), words),
                        report.lateness().causes(),
                        words);
            }
            for (ReportTable table : report.tables()) {
                table(
                        sheet(book, words.t("reports.table." + table.kind().word()), words),
                        table,
                        report.total(),
                        words);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static Worksheet sheet(Workbook book, String name, ReportWords words) {
        Worksheet sheet = book.newWorksheet(name);
        if (words.arabic()) {
            sheet.rightToLeft();
        }
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        return sheet;
    }

    private static void totals(Worksheet sheet, MonthReport report, ReportWords words) {
        sheet.width(0, 70);
        sheet.width(1, 18);
        sheet.value(0, 0, words.t("reports.title", words.month(report.month())));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, words.name(report.total().name()));
        int row = 2;
        for (String said : words.announcement(report)) {
            sheet.value(row, 0, said);
            sheet.range(row, 0, row, 1).merge();
            sheet.range(row, 0, row, 1).style().wrapText(true).set();
            sheet.rowHeight(row++, 48);
        }
        row++;
        for (Fact fact : Fact.of(report)) {
            sheet.value(row, 0, words.t("reports.fact." + fact.key()));
            figure(sheet, row++, 1, fact.value(), format(fact.sort()));
        }
        row++;
        sheet.value(row++, 0, words.t("reports.made", words.time(report.madeAt())));
        sheet.value(row++, 0, words.t("reports.by", words.name(report.madeBy())));
        sheet.value(row, 0, words.t("reports.as-of", words.time(report.asOf())));
    }

    private static void causes(Worksheet sheet, List<Counted> causes, ReportWords words) {
        sheet.width(0, 40);
        sheet.width(1, 18);
        sheet.width(2, 18);
        sheet.value(0, 0, words.t("reports.table.causes.one"));
        sheet.value(0, 1, words.t("reports.column.late-requests"));
        sheet.value(0, 2, words.t("reports.column.confirmed"));
        sheet.range(0, 0, 0, 2)
                .style()
                .bold()
                .fontColor(Color.WHITE)
                .fillColor(HEAD)
                .wrapText(true)
                .set();
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        int row = 1;
        for (Counted one : causes) {
            sheet.value(row, 0, words.t("late.cause." + one.cause()));
            figure(sheet, row, 1, one.requests(), format(Column.Sort.COUNT));
            figure(sheet, row++, 2, one.confirmed(), format(Column.Sort.COUNT));
        }
        sheet.value(row, 0, words.t("reports.total"));
        figure(sheet, row, 1, causes.stream().mapToLong(Counted::requests).sum(), format(Column.Sort.COUNT));
        figure(sheet, row, 2, causes.stream().mapToLong(Counted::confirmed).sum(), format(Column.Sort.COUNT));
    }

    private static void table(Worksheet sheet, ReportTable table, ReportLine total, ReportWords words) {
        sheet.width(0, 14);
        sheet.width(1, 60);
        sheet.value(0, 0, words.t("reports.code"));
        sheet.value(0, 1, words.t("reports.table." + table.kind().word() + ".one"));
        for (Column column : Column.values()) {
            sheet.width(NAMES + column.ordinal(), 16);
            sheet.value(0, NAMES + column.ordinal(), words.t("reports.column." + column.word()));
        }
        int last = NAMES + Column.values().length - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fontColor(Color.WHITE)
                .fillColor(HEAD)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(0, 48);
        sheet.freezePane(NAMES, 1);
        sheet.repeatRows(0);
        lines(sheet, table.lines(), words);
        int sum = table.lines().size() + 1;
        sheet.value(sum, 1, words.t("reports.total"));
        figures(sheet, sum, total, true);
    }

    private static void lines(Worksheet sheet, List<ReportLine> lines, ReportWords words) {
        int row = 1;
        for (ReportLine line : lines) {
            sheet.value(row, 0, line.code());
            sheet.value(row, 1, words.name(line.name()));
            figures(sheet, row++, line, false);
        }
    }

    private static void figures(Worksheet sheet, int row, ReportLine line, boolean sum) {
        for (Column column : Column.values()) {
            figure(sheet, row, NAMES + column.ordinal(), column.of(line), format(column.sort()));
        }
        if (sum) {
            for (int at = 0; at < NAMES + Column.values().length; at++) {
                var style = sheet.style(row, at).bold().fillColor(SUM);
                if (at >= NAMES) {
                    style.format(format(Column.values()[at - NAMES].sort()));
                }
                style.set();
            }
        }
    }

    private static void figure(Worksheet sheet, int row, int column, @Nullable Number value, String format) {
        if (value != null) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }
    }

    private static String format(Column.Sort sort) {
        return sort == Column.Sort.SHARE ? "0.0%" : "#,##0";
    }

    private static String format(Fact.Sort sort) {
        return switch (sort) {
            case COUNT, DAYS -> "#,##0";
            case SHARE -> "0.0%";
            case MEAN -> "0.0";
        };
    }
}
