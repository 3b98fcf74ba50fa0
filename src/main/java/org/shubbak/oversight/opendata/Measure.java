package org.shubbak.oversight.opendata;

import java.util.Locale;
import org.shubbak.oversight.tally.Flow;

/**
 * What is counted of a month for everybody. None is a part of another, so that what is withheld of one cannot be computed
 * from the others.
 */
enum Measure {
    RECEIVED,
    FINISHED_IN_TIME,
    FINISHED_LATE;

    long of(Flow flow) {
        return switch (this) {
            case RECEIVED -> flow.received();
            case FINISHED_IN_TIME -> flow.finished() - flow.finishedLate();
            case FINISHED_LATE -> flow.finishedLate();
        };
    }

    /** The column's name. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
