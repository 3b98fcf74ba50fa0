package org.shubbak.oversight.tally;

/** The figures of one key of a breakdown, for example of one service; see {@link Axis} for the keys. */
public record Line(String key, Figures figures) {}
