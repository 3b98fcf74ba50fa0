package org.shubbak.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.FieldError;
import org.shubbak.shared.Refusal;

/**
 * Days of a report, both counted; at most {@link #LONGEST} of them, so that a report costs the same at any age of the
 * records.
 */
public record Period(LocalDate from, LocalDate to) {

    public static final int LONGEST = 92;

    public Period {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw Refusal.fields(List.of(FieldError.of("to", "oversight.period", LONGEST)));
        }
    }

    /** The month of {@code today} up to today. */
    public static Period month(LocalDate today) {
        return new Period(today.withDayOfMonth(1), today);
    }

    /** The whole month before that of {@code today}. */
    public static Period lastMonth(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        return new Period(first, first.plusMonths(1).minusDays(1));
    }

    /** The last {@code days} days up to today. */
    public static Period lastDays(LocalDate today, int days) {
        return new Period(today.minusDays(days - 1L), today);
    }

    /** The period of two days as a form sends them; this month for what is missing. */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new Period(from == null ? last.withDayOfMonth(1) : from, last);
    }

    OffsetDateTime start() {
        return utc(CairoTime.startOf(from));
    }

    /** The first moment after the period. */
    OffsetDateTime end() {
        return utc(CairoTime.startOf(to.plusDays(1)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
