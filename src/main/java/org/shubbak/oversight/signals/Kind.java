package org.shubbak.oversight.signals;

/**
 * The tests. Each compares one person with others who had the same kind of case.
 *
 * <p>{@code odds} is the difference between people that is taken for ordinary: nobody is asked about for less, however many
 * cases there are. {@code tries} and {@code hits} are the least that is tested at all.
 */
public enum Kind {
    /** A reviewer approves the files of one engineering office more than others do, and more than his own other files. */
    APPROVES_OFFICE(1, 15, 5),
    /** A reviewer refuses the files of one engineering office more than others do, and more than his own other files. */
    REFUSES_OFFICE(1, 15, 5),
    /** A person passes over older requests that are ready (العمل خارج الدور). */
    OUT_OF_TURN(1.5, 20, 5),
    /** A person's decisions are among the fastest tenth, with as much work before him. */
    FAST(2.5, 30, 10),
    /** A person's decisions are among the slowest tenth, with as much work before him. */
    SLOW(2.5, 30, 10),
    /** A person asks applicants to complete a file again and again. */
    ASKS_AGAIN(1.5, 20, 5),
    /** A person looks at who the applicant is and does nothing on the file. */
    LOOKS(2, 15, 5),
    /** A person decides in the last minutes before closing, or after it. */
    CLOSING_TIME(2, 30, 8);

    private final double odds;
    private final int tries;
    private final int hits;

    Kind(double odds, int tries, int hits) {
        this.odds = odds;
        this.tries = tries;
        this.hits = hits;
    }

    double odds() {
        return odds;
    }

    int tries() {
        return tries;
    }

    int hits() {
        return hits;
    }
}
