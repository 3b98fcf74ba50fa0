package org.shubbak.platform.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Moments as PostgreSQL writes them in UTC. */
final class Moments {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HHmm", "+00")
            .toFormatter(java.util.Locale.ROOT);

    private Moments() {}

    static Instant parse(String written) {
        return OffsetDateTime.parse(written.replaceAll("([+-]\\d\\d)$", "$100").replace("+0000", "+00"), WRITTEN)
                .toInstant();
    }

    /** {@code 2026-01-31 09:00:00.123456+00}. */
    static String write(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).format(WRITTEN);
    }
}
