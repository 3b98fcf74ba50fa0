package org.shubbak.queue.hall;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who depends on a line: people in it, appointments, windows, tickets of today. */
@Component
class LineUse {

    private final JdbcClient jdbc;
    private final Clock clock;

    LineUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of today's people are not yet served. */
    int peopleIn(Line line, UnitId unit) {
        return jdbc.sql("""
                SELECT count(*) FROM queue.ticket
                WHERE unit = :unit AND queue_day = :today AND line = :line
                    AND state IN ('WAITING', 'CALLED', 'SERVING', 'HELD', 'MISSED', 'AWAY')
                """)
                .param("unit", unit.value())
                .param("today", CairoTime.today(clock))
                .param("line", line.prefix())
                .query(Integer.class)
                .single();
    }

    int bookedIn(Line line, UnitId unit) {
        return jdbc.sql("""
                SELECT count(*) FROM queue.appointment
                WHERE unit = :unit AND line = :line AND state = 'BOOKED' AND starts_at >= :from
                """)
                .param("unit", unit.value())
                .param("line", line.prefix())
                .param("from", CairoTime.startOf(CairoTime.today(clock)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** What a letter stands for, or stood for before it was retired. */
    Optional<Line.Kind> kindOf(String prefix, UnitId unit) {
        return jdbc.sql("SELECT kind FROM queue.line WHERE unit = :unit AND prefix = :prefix")
                .param("unit", unit.value())
                .param("prefix", prefix)
                .query((row, index) -> Line.Kind.valueOf(row.getString("kind")))
                .optional();
    }

    boolean givenToday(String prefix, UnitId unit) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM queue.ticket WHERE unit = :unit AND day = :today AND prefix = :prefix)
                """)
                .param("unit", unit.value())
                .param("today", CairoTime.today(clock))
                .param("prefix", prefix)
                .query(Boolean.class)
                .single();
    }

    /** The number of a window that serves nothing else. */
    Optional<Integer> windowWithOnly(Line line, UnitId unit) {
        return jdbc.sql("""
                SELECT number FROM queue.service_window
                WHERE unit = :unit AND lines = ARRAY[:line]::text[]
                ORDER BY number LIMIT 1
                """)
                .param("unit", unit.value())
                .param("line", line.prefix())
                .query(Integer.class)
                .optional();
    }

    void takeFromWindows(Line line, UnitId unit) {
        jdbc.sql("""
                UPDATE queue.service_window
                SET lines = array_remove(lines, :line), version = version + 1, profile_version = profile_version + 1
                WHERE unit = :unit AND :line = ANY (lines)
                """).param("unit", unit.value()).param("line", line.prefix()).update();
    }
}
