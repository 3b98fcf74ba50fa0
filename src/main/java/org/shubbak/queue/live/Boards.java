package org.shubbak.queue.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.order.Desk;
import org.shubbak.queue.order.FairOrder;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.speech.SpokenCall;
import org.shubbak.queue.ticket.TicketNumber;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the boards of a hall show. */
@Component
public class Boards {

    private static final int CALLS = 6;
    private static final int NEXT = 4;

    private final JdbcClient jdbc;
    private final Halls halls;
    private final Tickets tickets;
    private final Clock clock;

    Boards(JdbcClient jdbc, Halls halls, Tickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.halls = halls;
        this.tickets = tickets;
        this.clock = clock;
    }

    public BoardPicture of(UnitId unit) {
        Hall hall = halls.of(unit);
        LocalDate today = CairoTime.today(clock);
        AtomicLong version = new AtomicLong(hall.version());
        List<BoardPicture.AtWindow> windows = windows(unit, version);
        return new BoardPicture(
                clock.instant(),
                version.get(),
                windows,
                calls(unit, today),
                next(hall, today),
                hall.messageAr(),
                hall.messageEn());
    }

    private List<BoardPicture.AtWindow> windows(UnitId unit, AtomicLong version) {
        return jdbc.sql("""
                SELECT w.number AS window_number, w.kind, w.open, w.version AS changes, t.prefix, t.number, t.day, t.queue_day, t.state
                FROM queue.service_window w
                    LEFT JOIN queue.ticket t ON t.at_window = w.id AND t.state IN ('CALLED', 'SERVING')
                WHERE w.unit = :unit
                ORDER BY w.number
                """)
                .param("unit", unit.value())
                .query((row, index) -> {
                    version.addAndGet(row.getLong("changes"));
                    return new BoardPicture.AtWindow(
                            row.getInt("window_number"),
                            row.getString("kind"),
                            row.getBoolean("open"),
                            number(row),
                            "CALLED".equals(row.getString("state")));
                })
                .list();
    }

    private List<BoardPicture.Call> calls(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                SELECT t.id, t.prefix, t.number, t.day, t.queue_day, t.called_at, w.number AS window_number
                FROM queue.ticket t
                    JOIN queue.service_window w ON w.id = t.at_window
                WHERE t.unit = :unit AND t.queue_day = :today AND t.called_at IS NOT NULL
                ORDER BY t.called_at DESC
                LIMIT :calls
                """)
                .param("unit", unit.value())
                .param("today", today)
                .param("calls", CALLS)
                .query((row, index) -> call(row))
                .list();
    }

    private static BoardPicture.Call call(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("called_at").toInstant();
        int window = row.getInt("window_number");
        return new BoardPicture.Call(
                row.getObject("id", UUID.class) + "@" + at.toEpochMilli(),
                String.valueOf(number(row)),
                window,
                at,
                SpokenCall.clips(row.getString("prefix"), row.getInt("number"), window));
    }

    private List<String> next(Hall hall, LocalDate today) {
        List<String> lines = hall.lines().stream()
                .filter(line -> line.kind() == Line.Kind.INTAKE)
                .map(Line::prefix)
                .toList();
        Map<UUID, String> numbers = new HashMap<>();
        List<Waiting> heads = new ArrayList<>();
        for (Tickets.Head head : tickets.headsWithNumbers(hall.unit(), today, lines, NEXT)) {
            heads.add(head.waiting());
            numbers.put(head.waiting().ticket(), head.number());
        }
        return new FairOrder(hall.rules())
                .ranked(heads, new Desk(lines, false, 0), clock.instant(), NEXT).stream()
                        .map(one -> numbers.getOrDefault(one.ticket(), ""))
                        .toList();
    }

    private static @Nullable String number(ResultSet row) throws SQLException {
        String prefix = row.getString("prefix");
        return prefix == null
                ? null
                : new TicketNumber(prefix, row.getInt("number"), row.getObject("day", LocalDate.class))
                        .text(row.getObject("queue_day", LocalDate.class));
    }
}
