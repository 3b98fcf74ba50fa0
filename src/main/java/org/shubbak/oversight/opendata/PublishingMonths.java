package org.shubbak.oversight.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.shubbak.oversight.tally.Area;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Question;
import org.shubbak.oversight.tally.Tallies;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes every closed month once (نشر البيانات المفتوحة), in one snapshot of the figures, and again only where they were
 * corrected since: tables that changed from day to day would give away by their differences what each of them withholds. A
 * month is closed when a whole day has passed since its end and the figures have followed the acts until then.
 */
@Component
public class PublishingMonths {

    private final PublishedMonths published;
    private final ReadingMonth reading;
    private final WritingTables writing;
    private final Tallies tallies;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    PublishingMonths(
            PublishedMonths published,
            ReadingMonth reading,
            WritingTables writing,
            Tallies tallies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.published = published;
        this.reading = reading;
        this.writing = writing;
        this.tallies = tallies;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Publishes what is closed and was not published as it stands. */
    public void publish() {
        closed().forEach(month -> snapshot.executeWithoutResult(status -> publish(month)));
    }

    /** All closed months of which there are figures. */
    List<YearMonth> closed() {
        LocalDate yesterday = CairoTime.today(clock).minusDays(1);
        Instant asOf = tallies.asOf().orElse(Instant.EPOCH);
        return published.first().stream()
                .flatMap(first -> Stream.iterate(first, month -> month.plusMonths(1))
                        .takeWhile(month -> month.atEndOfMonth().isBefore(yesterday))
                        .takeWhile(month -> asOf.isAfter(
                                CairoTime.startOf(month.plusMonths(1).atDay(1)))))
                .toList();
    }

    private void publish(YearMonth month) {
        Flow total = tallies.of(Question.of(Area.country(), month)).flow();
        if (total.equals(Flow.NONE) || published.stands(month, total)) {
            return;
        }
        MonthFigures figures = reading.of(month);
        published.replace(month, total, writing.of(month, new MaskedMonth(figures)), clock.instant());
    }
}
