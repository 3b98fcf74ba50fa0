package org.shubbak.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.Ids;
import org.shubbak.workflow.procedure.Alarm;

/** A row of {@code workflow.timer}; the names are its columns'. */
record TimerRow(UUID id, int activation, @Nullable Integer work, String event, Instant fire_at) {

    static TimerRow of(Alarm alarm, Instant now) {
        return new TimerRow(Ids.next(), alarm.activation(), alarm.work(), alarm.event(), fireAt(alarm.after(), now));
    }

    /** Days are whole: the day of opening does not count and the last one counts to its end in Cairo. */
    private static Instant fireAt(String after, Instant now) {
        if (after.startsWith("PT")) {
            return now.plus(Duration.parse(after));
        }
        return lastDay(after, now).plusDays(1).atStartOfDay(CairoTime.ZONE).toInstant();
    }

    /** The last day on which an answer is in time. */
    static LocalDate lastDay(String after, Instant now) {
        var moment = after.startsWith("PT") ? now.plus(Duration.parse(after)) : now;
        var day = LocalDate.ofInstant(moment, CairoTime.ZONE);
        return after.startsWith("PT") ? day : day.plus(Period.parse(after));
    }
}
