package org.shubbak.queue.live;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.wait.Pace;
import org.shubbak.queue.wait.Paces;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who waits in a hall. */
@Component
public class Crowds {

    private final JdbcClient jdbc;
    private final Halls halls;
    private final Windows windows;
    private final Paces paces;
    private final Clock clock;

    Crowds(JdbcClient jdbc, Halls halls, Windows windows, Paces paces, Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.windows = windows;
        this.paces = paces;
        this.clock = clock;
    }

    public Crowd of(UnitId unit) {
        Hall hall = halls.of(unit);
        Map<Line.Kind, Pace> kinds = new EnumMap<>(Line.Kind.class);
        hall.lines().forEach(line -> kinds.computeIfAbsent(line.kind(), kind -> paces.of(unit, kind)));
        return new Crowd(hall, windows.of(unit), new ArrayList<>(waiting(unit)), kinds);
    }

    private List<Waiting> waiting(UnitId unit) {
        LocalDate today = CairoTime.today(clock);
        return jdbc.sql("""
                SELECT id, line, prioritised, arrived_at FROM queue.ticket
                WHERE unit = :unit AND queue_day = :day AND state = 'WAITING'
                """)
                .param("unit", unit.value())
                .param("day", today)
                .query((row, index) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("line"),
                        row.getBoolean("prioritised"),
                        row.getTimestamp("arrived_at").toInstant()))
                .list();
    }
}
