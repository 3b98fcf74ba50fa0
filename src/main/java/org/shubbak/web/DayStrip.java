package org.shubbak.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shubbak.deadlines.DayLedger;
import org.shubbak.deadlines.Party;
import org.shubbak.deadlines.Segment;

/**
 * The day ledger as a strip of coloured days: whose days they were, what is left, and what is over.
 *
 * @param days the strip's whole length
 */
public record DayStrip(long days, List<Bar> bars) {

    /**
     * A run of days of one colour.
     *
     * @param style {@code us}, {@code applicant}, {@code body}, {@code over} or {@code left}
     */
    public record Bar(String style, long from, long days) {}

    public static DayStrip of(DayLedger ledger) {
        List<Bar> bars = new ArrayList<>();
        ledger.segments().forEach(segment -> add(bars, segment, ledger.due()));
        LocalDate reached = ledger.segments().isEmpty()
                ? ledger.started()
                : ledger.segments().getLast().to();
        append(bars, "left", ledger.stopped() ? 0 : ChronoUnit.DAYS.between(reached, ledger.due()));
        return new DayStrip(Math.max(1, end(bars)), bars);
    }

    private static void add(List<Bar> bars, Segment segment, LocalDate due) {
        if (segment.party() != Party.US) {
            append(bars, segment.party().name().toLowerCase(Locale.ROOT), segment.days());
            return;
        }
        long over = Math.clamp(ChronoUnit.DAYS.between(due, segment.to()), 0, segment.days());
        append(bars, "us", segment.days() - over);
        append(bars, "over", over);
    }

    private static void append(List<Bar> bars, String style, long days) {
        if (days > 0) {
            bars.add(new Bar(style, end(bars), days));
        }
    }

    private static long end(List<Bar> bars) {
        return bars.isEmpty() ? 0 : bars.getLast().from() + bars.getLast().days();
    }
}
