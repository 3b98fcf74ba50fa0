package org.shubbak.oversight.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of figures in the report's tables, in their order. */
enum Column {
    RECEIVED,
    FINISHED,
    RATE,
    LATE,
    SINCE_FINISHED,
    COHORT_RATE,
    IN_TIME_RATE,
    MEDIAN,
    P90;

    /** What sort of figure stands in a column. */
    enum Sort {
        COUNT,
        SHARE,
        DAYS
    }

    Sort sort() {
        return switch (this) {
            case RECEIVED, FINISHED, LATE, SINCE_FINISHED -> Sort.COUNT;
            case RATE, COHORT_RATE, IN_TIME_RATE -> Sort.SHARE;
            case MEDIAN, P90 -> Sort.DAYS;
        };
    }

    /** Null where there is none. */
    @Nullable
    Number of(ReportLine line) {
        return switch (this) {
            case RECEIVED -> line.flow().received();
            case FINISHED -> line.flow().finished();
            case RATE -> line.flow().announcedRate();
            case LATE -> line.flow().finishedLate();
            case SINCE_FINISHED -> line.flow().sinceFinished();
            case COHORT_RATE -> line.flow().cohortRate();
            case IN_TIME_RATE -> line.flow().cohortInTimeRate();
            case MEDIAN -> line.pace().own().median();
            case P90 -> line.pace().own().p90();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
