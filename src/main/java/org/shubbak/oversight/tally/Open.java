package org.shubbak.oversight.tally;

/**
 * What is open today (المفتوح).
 *
 * @param all not ended; those that are granted and wait for their delivery among them
 * @param late of those, over the due day with a running clock
 * @param nearLate of those, not late and due within {@link #NEAR} days with a running clock
 */
public record Open(long all, long late, long nearLate) {

    /** Days before the due day from which on a request is near late. */
    public static final int NEAR = 3;

    public static final Open NONE = new Open(0, 0, 0);
}
