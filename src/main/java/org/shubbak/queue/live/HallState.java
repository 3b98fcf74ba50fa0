package org.shubbak.queue.live;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.Ticket;
import org.shubbak.shared.ServiceCode;

/** The live picture of a hall for its manager (لوحة مدير القاعة). */
public record HallState(
        Hall hall,
        List<LineState> lines,
        List<ServiceState> services,
        List<WindowState> windows,
        List<Ticket> waiting,
        List<Ticket> gone,
        int given) {

    /** One line: who waits in it, by class, and for how long the first has. */
    public record LineState(Line line, int waiting, int prioritised, Duration longest) {}

    /** One service: how many wait for it, and for how long the first has. */
    public record ServiceState(ServiceCode service, int waiting, Duration longest) {}

    /** One window and whom it has. */
    public record WindowState(HallWindow window, @Nullable Ticket ticket) {

        /** Whether somebody sits there and has nobody. */
        public boolean idle() {
            return window.open() && ticket == null;
        }
    }

    /** How long the longest wait is, over all lines. */
    public Duration longest() {
        return lines.stream().map(LineState::longest).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
