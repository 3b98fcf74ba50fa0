package org.shubbak.oversight.tally;

import java.time.YearMonth;

/**
 * What is asked of the figures: where, when and which. What is open is so today, whatever the span.
 */
public record Question(Area area, Span span, Cut cut) {

    public static Question of(Area area, Span span) {
        return new Question(area, span, Cut.NONE);
    }

    public static Question of(Area area, YearMonth month) {
        return of(area, Span.month(month));
    }

    public Question with(Cut other) {
        return new Question(area, span, other);
    }

    public Question in(Area other) {
        return new Question(other, span, cut);
    }
}
