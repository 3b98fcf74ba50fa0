package org.shubbak.queue.ticket;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The number people are called by (رقم الدور), like {@code A-017}; unique in one centre on one day.
 *
 * @param day the day it was given; shown as {@code A-017/14} when it is called on another day
 */
public record TicketNumber(String prefix, int number, LocalDate day) {

    /** The first number of those kept for when the database cannot be reached. */
    public static final int FIRST_RESERVED = 9001;

    public TicketNumber {
        if (!prefix.matches("[A-Z]") || number < 1) {
            throw new IllegalArgumentException("Not a ticket number: " + prefix + number);
        }
    }

    public String text() {
        return String.format(Locale.ROOT, "%s-%03d", prefix, number);
    }

    /** As it is called on a day. */
    public String text(LocalDate onDay) {
        return onDay.equals(day) ? text() : text() + "/" + day.getDayOfMonth();
    }

    @Override
    public String toString() {
        return text();
    }
}
