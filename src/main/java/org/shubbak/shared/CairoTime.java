package org.shubbak.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Egypt's civil time: what is stored is an {@link Instant}, what is counted and shown is a day in Cairo. */
public final class CairoTime {

    public static final ZoneId ZONE = ZoneId.of("Africa/Cairo");

    private CairoTime() {}

    public static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalDate today(Clock clock) {
        return date(clock.instant());
    }

    /** The first moment of a day; after the change to summer time that may be one o'clock. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
