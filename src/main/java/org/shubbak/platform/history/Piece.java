package org.shubbak.platform.history;

/** A part of a column's text: as it was, or made anew for every copy of the case. */
sealed interface Piece {

    record Literal(String text) implements Piece {}

    /** One of the copy's own words: an id, a number, a name. */
    record Own(int slot) implements Piece {}

    /** A moment: so many microseconds after the begin of an act. */
    record Moment(int act, long micros, boolean iso) implements Piece {}

    /** A day: so many days after the day of an act. */
    record Day(int act, int days) implements Piece {}

    /** The due date. */
    record Due() implements Piece {}
}
