package org.shubbak.oversight.tally;

/** The figures of one scope or of one line of a table. */
public record Figures(Flow flow, Open open) {

    public static final Figures NONE = new Figures(Flow.NONE, Open.NONE);
}
