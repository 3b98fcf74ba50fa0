package org.shubbak.queue.order;

import java.time.Duration;

/**
 * The rules by which a hall is fair.
 *
 * @param bonus by how much earlier than he came a person with priority is taken to have come; at most an hour
 * @param inARow how many with priority a window calls at most in a row while others wait
 * @param hardMaximum after this wait a person goes before all who came later, whatever their priority
 * @param preference by how much later people of a window's less preferred lines are taken to have come, a line
 */
public record FairRules(Duration bonus, int inARow, Duration hardMaximum, Duration preference) {

    private static final Duration MOST_BONUS = Duration.ofHours(1);
    private static final Duration MOST_PREFERENCE = Duration.ofMinutes(10);

    public static final FairRules USUAL =
            new FairRules(Duration.ofMinutes(20), 3, Duration.ofMinutes(60), Duration.ofMinutes(2));

    public FairRules {
        within(bonus, MOST_BONUS, "bonus");
        within(preference, MOST_PREFERENCE, "preference");
        if (inARow < 1 || hardMaximum.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("A hall needs at least one in a row and a maximum of a minute");
        }
    }

    /** Nobody is ever passed by somebody who came later than he by more than this. */
    public Duration bound() {
        return bonus.plus(MOST_PREFERENCE);
    }

    Duration lag(int rank) {
        Duration lag = preference.multipliedBy(rank);
        return lag.compareTo(MOST_PREFERENCE) > 0 ? MOST_PREFERENCE : lag;
    }

    private static void within(Duration value, Duration most, String what) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("The " + what + " is from nothing to " + most);
        }
    }
}
