package org.shubbak.queue.figures;

import java.time.LocalDate;
import java.util.List;
import org.shubbak.organisation.Unit;

/**
 * What the public sees of a centre's hall.
 *
 * @param all the waits of everybody who was called
 * @param prioritised of those, of the people with priority
 * @param outOfTurn how many were called before others who came earlier
 * @param reasons why, the most frequent first
 * @param noShows how many never came when called
 * @param gaveUp how many gave up their place
 */
public record FairnessOfHall(
        Unit unit,
        LocalDate from,
        LocalDate to,
        Waits all,
        Waits prioritised,
        long outOfTurn,
        List<Reason> reasons,
        long noShows,
        long gaveUp,
        Heat heat) {

    /** A reason and how often it was given. */
    public record Reason(String code, long calls) {}
}
