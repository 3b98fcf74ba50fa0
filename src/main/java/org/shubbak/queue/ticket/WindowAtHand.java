package org.shubbak.queue.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Windows;
import org.shubbak.shared.Refusal;
import org.shubbak.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks a window and reads whom it has, in one statement. */
@Component
class WindowAtHand {

    /** @param here the one called or served there, then those it holds */
    record Mine(HallWindow window, List<Ticket> here) {}

    private record Seen(Mine mine, boolean stale) {}

    private final JdbcClient jdbc;

    WindowAtHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever had to wait for the lock sees the window as it is now, but its people as they were before; {@code seen} is
     * the window as it was then, and tells him to look again.
     *
     * @throws Refusal {@code queue.no-window} when he sits nowhere
     */
    Mine lock(StaffId staff) {
        return read(staff)
                .flatMap(seen -> seen.stale() ? read(staff) : Optional.of(seen))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "queue.no-window"))
                .mine();
    }

    private Optional<Seen> read(StaffId staff) {
        return jdbc.sql("SELECT " + Windows.COLUMNS + """
                , seen.version <> w.version AS stale, t.*
                FROM queue.service_window w
                    JOIN queue.service_window seen ON seen.id = w.id
                    LEFT JOIN queue.ticket t ON t.at_window = w.id AND t.state IN ('CALLED', 'SERVING', 'HELD')
                WHERE w.staff = :staff
                ORDER BY t.state = 'HELD', t.called_at
                FOR UPDATE OF w
                """)
                .param("staff", staff.value())
                .query(WindowAtHand::seen);
    }

    private static Optional<Seen> seen(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        HallWindow window = Windows.row(rows);
        boolean stale = rows.getBoolean("stale");
        List<Ticket> here = new ArrayList<>();
        do {
            if (rows.getString("state") != null) {
                here.add(Tickets.row(rows, 0));
            }
        } while (rows.next());
        return Optional.of(new Seen(new Mine(window, List.copyOf(here)), stale));
    }
}
