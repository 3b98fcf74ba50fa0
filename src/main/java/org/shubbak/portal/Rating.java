package org.shubbak.portal;

import java.time.Duration;
import java.time.Instant;

/**
 * How an applicant found the service (تقييم الخدمة).
 *
 * @param score 1 very bad to {@link #BEST}
 * @param words what he wrote beside it, as it may be shown; empty where he wrote nothing
 * @param changes how often it was changed since it was given
 */
public record Rating(int score, String words, Instant givenAt, int changes) {

    public static final int BEST = 5;

    /** The longest words, in characters. */
    public static final int LONGEST = 500;

    /** How long it may be changed after it was given. */
    static final Duration OPEN_FOR = Duration.ofDays(7);

    /** Changes of one rating; whoever needs more plays. */
    static final int MOST_CHANGES = 20;

    /** Whether it may still be changed. */
    public boolean open(Instant now) {
        return now.isBefore(givenAt.plus(OPEN_FOR));
    }

    boolean says(int otherScore, String otherWords) {
        return score == otherScore && words.equals(otherWords);
    }
}
