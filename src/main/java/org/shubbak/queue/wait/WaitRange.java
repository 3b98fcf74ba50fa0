package org.shubbak.queue.wait;

import java.time.Duration;

/**
 * From how many to how many minutes somebody will probably wait (مدى الانتظار). Meant to hold the real wait of at least
 * four of five people; a test plays days to see that it does.
 */
public record WaitRange(int fromMinutes, int toMinutes) {

    private static final double BELOW = 1.35;
    private static final double ABOVE = 1.6;
    /** What cannot be known: people who give up, people with priority who come later, windows that open or close. */
    private static final double UNKNOWN = 0.22;

    private static final double CONSTANT_SECONDS = 75;

    /**
     * @param ahead how many will be called before
     * @param windows how many windows call from the same lines, at least one
     */
    public static WaitRange of(int ahead, int windows, Pace pace) {
        double turn = pace.mean().toSeconds() / (double) Math.max(1, windows);
        double mean = turn * (ahead + (ahead == 0 ? 0.5 : 0.75));
        double chance = turn * pace.spread() * Math.sqrt(ahead + 1.0);
        double error = Math.sqrt(chance * chance + Math.pow(UNKNOWN * mean, 2)) + CONSTANT_SECONDS;
        return new WaitRange(down((mean - BELOW * error) / 60), up((mean + ABOVE * error) / 60));
    }

    /** Whether a wait lies within the range. */
    public boolean holds(Duration wait) {
        double minutes = wait.toSeconds() / 60.0;
        return minutes >= fromMinutes && minutes <= toMinutes;
    }

    private static int down(double minutes) {
        double least = Math.max(0, minutes);
        return least < 10 ? (int) least : (int) least / 5 * 5;
    }

    private static int up(double minutes) {
        int whole = (int) Math.ceil(Math.max(1, minutes));
        return whole <= 10 ? whole : (whole + 4) / 5 * 5;
    }
}
