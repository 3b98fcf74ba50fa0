package org.shubbak.oversight.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days in Cairo, both ends counted (المدة). One that begins and ends with a month is answered from the sums of months, at
 * any length; any other from days, so it should be short (a quarter, say).
 */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it begins: " + from + " to " + to);
        }
    }

    public static Span month(YearMonth month) {
        return months(month, month);
    }

    /** Whole months, both counted. */
    public static Span months(YearMonth first, YearMonth last) {
        return new Span(first.atDay(1), last.atEndOfMonth());
    }

    public static Span days(LocalDate from, LocalDate to) {
        return new Span(from, to);
    }

    /** Whether it is made of whole months. */
    public boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    /** The first days of its months. */
    List<LocalDate> months() {
        return Stream.iterate(from.withDayOfMonth(1), month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }
}
