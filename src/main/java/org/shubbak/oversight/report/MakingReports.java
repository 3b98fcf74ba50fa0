package org.shubbak.oversight.report;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shubbak.organisation.Organisation;
import org.shubbak.oversight.report.AskedReport.Head;
import org.shubbak.shared.Bilingual;
import org.shubbak.shared.StaffId;
import org.shubbak.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the reports that were asked for, one after the other: reads the figures in one snapshot, draws the papers, writes the
 * workbooks and keeps them. A maker that dies leaves the report to the next.
 */
@Component
public class MakingReports {

    private static final Logger log = LoggerFactory.getLogger(MakingReports.class);

    private final MonthReports reports;
    private final ReadingReport reading;
    private final DrawingReport drawing;
    private final WritingWorkbook workbook;
    private final Organisation organisation;
    private final Messages messages;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    MakingReports(
            MonthReports reports,
            ReadingReport reading,
            DrawingReport drawing,
            WritingWorkbook workbook,
            Organisation organisation,
            Messages messages,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reports = reports;
        this.reading = reading;
        this.drawing = drawing;
        this.workbook = workbook;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** Makes everything that was asked for. */
    public void makeAll() {
        Optional<AskedReport> next = reports.take(clock.instant());
        while (next.isPresent()) {
            make(next.get());
            next = reports.take(clock.instant());
        }
    }

    private void make(AskedReport asked) {
        try {
            MonthReport report = Objects.requireNonNull(
                    snapshot.execute(status -> reading.of(asked.area(), asked.month(), name(asked.askedBy()))));
            Map<ReportFile, byte[]> files = new LinkedHashMap<>();
            for (ReportFile file : ReportFile.ALL) {
                reports.step(asked.id(), files.size() + 2);
                files.put(file, written(report, file));
            }
            reports.keep(asked.id(), head(report), files);
        } catch (RuntimeException broken) {
            log.error("The report {} cannot be made", asked.id(), broken);
            reports.fail(asked.id());
        }
    }

    private byte[] written(MonthReport report, ReportFile file) {
        ReportWords words = new ReportWords(messages, Locale.of(file.language()));
        return file.format().equals("pdf") ? drawing.draw(report, words) : workbook.write(report, words);
    }

    private Bilingual name(StaffId id) {
        return organisation
                .findStaff(id)
                .map(staff -> new Bilingual(staff.nameAr(), staff.nameEn()))
                .orElse(new Bilingual("–", "–"));
    }

    private static Head head(MonthReport report) {
        var flow = report.total().flow();
        return new Head(
                report.madeAt(),
                report.asOf(),
                flow.received(),
                flow.finished(),
                report.mobile().received());
    }
}
