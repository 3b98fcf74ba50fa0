package org.shubbak.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.shubbak.shared.CairoTime;

/** Whole days in Cairo. */
final class Days {

    private Days() {}

    static long since(Instant at, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(CairoTime.date(at), today));
    }
}
