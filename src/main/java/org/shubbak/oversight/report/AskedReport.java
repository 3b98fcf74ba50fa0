package org.shubbak.oversight.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.oversight.tally.Area;
import org.shubbak.shared.StaffId;

/**
 * A report that somebody asked for.
 *
 * @param step how far the making is, of {@link #STEPS}
 * @param head null until it is made
 */
public record AskedReport(
        UUID id,
        Area area,
        YearMonth month,
        State state,
        int step,
        StaffId askedBy,
        Instant askedAt,
        @Nullable Head head) {

    /** Figures, two papers, two workbooks, and keeping them. */
    public static final int STEPS = 6;

    /** How a report stands. */
    public enum State {
        MAKING,
        MADE,
        FAILED
    }

    /** What is told of a made report without opening it. */
    public record Head(Instant madeAt, Instant asOf, long received, long finished, long mobile) {}
}
