package org.shubbak.oversight.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.satisfaction.Answers;
import org.shubbak.oversight.tally.Flow;
import org.shubbak.oversight.tally.Pace;

/**
 * One line of the report's totals.
 *
 * @param key of its sentence, below {@code reports.fact.}
 * @param value null where there is none
 */
record Fact(String key, Sort sort, @Nullable Number value) {

    /** What sort of figure it is. */
    enum Sort {
        COUNT,
        SHARE,
        DAYS,
        MEAN
    }

    static List<Fact> of(MonthReport report) {
        Flow flow = report.total().flow();
        List<Fact> facts = new ArrayList<>(List.of(
                count("received", flow.received()),
                count("mobile", report.mobile().received()),
                count("finished", flow.finished()),
                count("accepted", flow.accepted()),
                count("deemed", flow.deemedAccepted()),
                count("refused", flow.refused()),
                count("withdrawn", flow.withdrawn()),
                count("late", flow.finishedLate()),
                share("rate", flow.announcedRate()),
                count("since-finished", flow.sinceFinished()),
                share("cohort-rate", flow.cohortRate()),
                share("in-time-rate", flow.cohortInTimeRate())));
        facts.addAll(days(report.total().pace()));
        facts.add(count("open", report.open().all()));
        facts.add(count("open-late", report.open().late()));
        facts.add(count("promises-kept", report.lateness().promises().kept()));
        facts.add(count("promises-broken", report.lateness().promises().broken()));
        facts.addAll(satisfaction(report.answers()));
        return facts;
    }

    private static List<Fact> days(Pace pace) {
        return List.of(
                new Fact("median", Sort.DAYS, pace.own().median()),
                new Fact("p90", Sort.DAYS, pace.own().p90()),
                new Fact("median-total", Sort.DAYS, pace.total().median()),
                new Fact("p90-total", Sort.DAYS, pace.total().p90()));
    }

    private static List<Fact> satisfaction(Answers answers) {
        return List.of(
                count("answers", answers.count()),
                share(
                        "content",
                        answers.count() < Answers.FEWEST
                                ? null
                                : (double) (answers.of(4) + answers.of(5)) / answers.count()),
                new Fact("mean", Sort.MEAN, answers.mean()));
    }

    private static Fact count(String key, long value) {
        return new Fact(key, Sort.COUNT, value);
    }

    private static Fact share(String key, @Nullable Double value) {
        return new Fact(key, Sort.SHARE, value);
    }
}
