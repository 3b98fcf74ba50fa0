package org.shubbak.oversight.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What came in and what ended within a span (الوارد والمنجز).
 *
 * @param received in the span
 * @param finished ended in the span, however: the four ends that follow add up to it
 * @param accepted granted by a decision
 * @param refused by a decision or by silence
 * @param deemedAccepted granted by silence
 * @param withdrawn taken back by the applicant
 * @param finishedLate of the finished, decided after the due day
 * @param sinceFinished of those received in the span, ended by now
 * @param sinceInTime of those received in the span, ended by now and decided by their due day
 */
public record Flow(
        long received,
        long finished,
        long accepted,
        long refused,
        long deemedAccepted,
        long withdrawn,
        long finishedLate,
        long sinceFinished,
        long sinceInTime) {

    public static final Flow NONE = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The rate as announced to the press: finished in the span to received in the span; null where nothing came in. */
    public @Nullable Double announcedRate() {
        return share(finished, received);
    }

    /** Of those received in the span, the share ended by now; null where nothing came in. */
    public @Nullable Double cohortRate() {
        return share(sinceFinished, received);
    }

    /** Of those received in the span, the share ended by now within the legal time; null where nothing came in. */
    public @Nullable Double cohortInTimeRate() {
        return share(sinceInTime, received);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    static Flow of(ResultSet row) throws SQLException {
        return new Flow(
                row.getLong("received"),
                row.getLong("finished"),
                row.getLong("accepted"),
                row.getLong("refused"),
                row.getLong("deemed"),
                row.getLong("withdrawn"),
                row.getLong("finished_late"),
                row.getLong("since_finished"),
                row.getLong("since_in_time"));
    }
}
