package org.shubbak.queue.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.shared.PublicCode;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Reads tickets for those who follow them, many at once. */
@Component
class PeopleReading {

    private static final String COLUMNS = """
            SELECT id, code, unit, prefix, number, day, queue_day, line, prioritised, arrived_at, state, at_window, version
            FROM queue.ticket
            """;

    private final LiveDatabase database;

    PeopleReading(LiveDatabase database) {
        this.database = database;
    }

    /** All who are in these halls, called or not. */
    List<Seen> open(Collection<UnitId> units, LocalDate day) {
        return database.sql(COLUMNS + """
                WHERE queue_day = :day AND unit = ANY(:units)
                    AND state IN ('WAITING', 'CALLED', 'SERVING', 'HELD', 'MISSED', 'AWAY')
                """)
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .query((row, index) -> seen(row))
                .list();
    }

    List<Seen> byCode(Collection<PublicCode> codes) {
        return database.sql(COLUMNS + "WHERE code = ANY(:codes)")
                .param("codes", codes.stream().map(PublicCode::value).toArray(String[]::new))
                .query((row, index) -> seen(row))
                .list();
    }

    List<Seen> byId(Collection<UUID> tickets) {
        return database.sql(COLUMNS + "WHERE id = ANY(:tickets)")
                .param("tickets", tickets.toArray(UUID[]::new))
                .query((row, index) -> seen(row))
                .list();
    }

    static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                new PublicCode(row.getString("code")),
                new UnitId(row.getString("unit")),
                row.getString("prefix"),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("queue_day", LocalDate.class),
                row.getString("line"),
                row.getBoolean("prioritised"),
                row.getTimestamp("arrived_at").toInstant(),
                TicketState.valueOf(row.getString("state")),
                row.getObject("at_window", UUID.class),
                row.getInt("version"));
    }
}
