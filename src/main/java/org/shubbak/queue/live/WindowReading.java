package org.shubbak.queue.live;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.security.CurrentStaff;
import org.shubbak.shared.CairoTime;
import org.springframework.stereotype.Component;

/** Reads the page of somebody at a window. */
@Component
public class WindowReading {

    private final Windows windows;
    private final Halls halls;
    private final Tickets tickets;
    private final Clock clock;

    WindowReading(Windows windows, Halls halls, Tickets tickets, Clock clock) {
        this.windows = windows;
        this.halls = halls;
        this.tickets = tickets;
        this.clock = clock;
    }

    public WindowView of(CurrentStaff me) {
        var hall = halls.of(me.unit());
        HallWindow mine = windows.ofStaff(me.id()).orElse(null);
        List<HallWindow> choices = windows.of(me.unit()).stream()
                .filter(window -> window.mayBeTakenBy(me))
                .toList();
        List<Ticket> open = tickets.open(me.unit(), CairoTime.today(clock));
        List<Ticket> here = mine == null ? List.of() : tickets.at(mine.id());
        return new WindowView(
                mine,
                choices,
                here.stream().filter(one -> one.state().atWindow()).findFirst().orElse(null),
                here.stream().filter(one -> one.state() == TicketState.HELD).toList(),
                open.stream()
                        .filter(one -> one.state() == TicketState.WAITING && serves(mine, one))
                        .toList(),
                open.stream()
                        .filter(one -> one.state() == TicketState.MISSED || one.state() == TicketState.AWAY)
                        .toList(),
                hall.lines());
    }

    /** What stands at my window now, alone. */
    public @Nullable Ticket current(CurrentStaff me) {
        return windows.ofStaff(me.id())
                .flatMap(window -> tickets.at(window.id()).stream()
                        .filter(one -> one.state().atWindow())
                        .findFirst())
                .orElse(null);
    }

    private static boolean serves(@Nullable HallWindow window, Ticket ticket) {
        return window == null || window.lines().contains(ticket.stand().line());
    }
}
