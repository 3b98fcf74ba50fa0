package org.shubbak.queue.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.UnitId;
import org.springframework.stereotype.Component;

/** Reads the live picture of a hall. */
@Component
public class HallReading {

    private final Halls halls;
    private final Windows windows;
    private final Tickets tickets;
    private final Clock clock;

    HallReading(Halls halls, Windows windows, Tickets tickets, Clock clock) {
        this.halls = halls;
        this.windows = windows;
        this.tickets = tickets;
        this.clock = clock;
    }

    public HallState of(UnitId unit) {
        Hall hall = halls.now(unit);
        List<Ticket> open = tickets.open(unit, CairoTime.today(clock));
        List<Ticket> waiting = in(open, TicketState.WAITING);
        return new HallState(
                hall,
                hall.lines().stream().map(line -> state(line, waiting)).toList(),
                windows.of(unit).stream().map(window -> state(window, open)).toList(),
                waiting,
                open.stream()
                        .filter(one -> one.state() == TicketState.MISSED || one.state() == TicketState.AWAY)
                        .toList(),
                tickets.givenOn(unit, CairoTime.today(clock)));
    }

    private HallState.LineState state(Line line, List<Ticket> waiting) {
        Instant now = clock.instant();
        List<Ticket> mine = waiting.stream()
                .filter(one -> one.stand().line().equals(line.prefix()))
                .toList();
        Duration longest = mine.stream()
                .map(one -> one.waiting().waited(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        int prioritised =
                (int) mine.stream().filter(one -> one.stand().prioritised()).count();
        return new HallState.LineState(line, mine.size(), prioritised, longest);
    }

    private static HallState.WindowState state(HallWindow window, List<Ticket> open) {
        return new HallState.WindowState(
                window,
                open.stream()
                        .filter(one -> one.state().atWindow()
                                && window.id().equals(one.stand().window()))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Ticket> in(List<Ticket> open, TicketState state) {
        return open.stream().filter(one -> one.state() == state).toList();
    }
}
