package org.shubbak.queue.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Halls;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.hall.Windows;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.queue.ticket.TicketState;
import org.shubbak.queue.ticket.Tickets;
import org.shubbak.shared.CairoTime;
import org.shubbak.shared.ServiceCode;
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
                byService(waiting),
                windows.of(unit).stream().map(window -> state(window, open)).toList(),
                waiting,
                open.stream()
                        .filter(one -> one.state() == TicketState.MISSED || one.state() == TicketState.AWAY)
                        .toList(),
                tickets.givenOn(unit, CairoTime.today(clock)));
    }

    private HallState.LineState state(Line line, List<Ticket> waiting) {
        List<Ticket> mine = waiting.stream()
                .filter(one -> one.stand().line().equals(line.prefix()))
                .toList();
        int prioritised =
                (int) mine.stream().filter(one -> one.stand().prioritised()).count();
        return new HallState.LineState(line, mine.size(), prioritised, longest(mine));
    }

    /** The service most people wait for first, and of those the longest; who pays or collects is in his line alone. */
    private List<HallState.ServiceState> byService(List<Ticket> waiting) {
        Map<String, List<Ticket>> services = new TreeMap<>();
        for (Ticket one : waiting) {
            String service = one.facts().service();
            if (service != null) {
                services.computeIfAbsent(service, first -> new ArrayList<>()).add(one);
            }
        }
        return services.entrySet().stream()
                .map(one -> new HallState.ServiceState(
                        new ServiceCode(one.getKey()), one.getValue().size(), longest(one.getValue())))
                .sorted(Comparator.comparingInt(HallState.ServiceState::waiting)
                        .thenComparing(HallState.ServiceState::longest)
                        .reversed())
                .toList();
    }

    private Duration longest(List<Ticket> some) {
        Instant now = clock.instant();
        return some.stream()
                .map(one -> one.waiting().waited(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
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
