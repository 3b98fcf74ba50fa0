package org.shubbak.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /** The last {@code days} days up to today. */
    public static Period lastDays(LocalDate today, int days) {
        return new Period(today.minusDays(days - 1L), today);
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
