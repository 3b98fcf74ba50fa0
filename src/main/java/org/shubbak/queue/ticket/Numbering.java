package org.shubbak.queue.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the numbers of a centre, a day and a prefix, from 1, without a gap: the row is locked until the ticket is there.
 * The time of arrival never runs backwards within it, also when the machine's clock is set back.
 */
@Component
class Numbering {

    record Given(TicketNumber number, Instant arrivedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbering(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Given next(UnitId unit, String prefix) {
        LocalDate day = CairoTime.today(clock);
        return jdbc.sql("""
                INSERT INTO queue.numbering AS n (unit, day, prefix, last, last_at)
                VALUES (:unit, :day, :prefix, 1, :now)
                ON CONFLICT (unit, day, prefix) DO UPDATE
                    SET last = n.last + 1, last_at = greatest(n.last_at, excluded.last_at)
                RETURNING last, last_at
                """)
                .param("unit", unit.value())
                .param("day", day)
                .param("prefix", prefix)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Given(
                        new TicketNumber(prefix, row.getInt("last"), day),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** How many tickets the centre gave today. */
    int givenToday(UnitId unit) {
        return jdbc.sql("SELECT coalesce(sum(last), 0) FROM queue.numbering WHERE unit = :unit AND day = :day")
                .param("unit", unit.value())
                .param("day", CairoTime.today(clock))
                .query(Integer.class)
                .single();
    }

    /** How many wait in the centre now. */
    int waiting(UnitId unit) {
        return jdbc.sql("""
                SELECT count(*) FROM queue.ticket WHERE unit = :unit AND queue_day = :day AND state = 'WAITING'
                """)
                .param("unit", unit.value())
                .param("day", CairoTime.today(clock))
                .query(Integer.class)
                .single();
    }
}
