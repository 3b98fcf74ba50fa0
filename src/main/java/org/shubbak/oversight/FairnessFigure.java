package org.shubbak.oversight;

import java.util.List;
import org.shubbak.organisation.Unit;

/**
 * The centre's public fairness figure: first come, first served, and what was not.
 *
 * @param finished acts on dealt work in the period
 * @param outOfTurn of those, before an older request that was ready
 * @param reasons the reasons given, the most frequent first
 * @param services where it happened, the most frequent first
 */
public record FairnessFigure(
        Unit unit, Period period, long finished, long outOfTurn, List<Reason> reasons, List<ByService> services) {

    /** A reason and how often it was given; the code {@code other} gathers what has no code. */
    public record Reason(String code, long acts) {}

    /** How often it happened in one service. */
    public record ByService(String nameAr, String nameEn, long acts) {}

    /** Acts in their turn of a thousand; a thousand when nothing was done yet. */
    public long perMilleInTurn() {
        return finished == 0 ? 1000 : (finished - outOfTurn) * 1000 / finished;
    }
}
