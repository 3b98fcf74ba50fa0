package org.shubbak.queue.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.ticket.Ticket;

/**
 * What somebody at a window sees.
 *
 * @param window where he sits; null when he sits nowhere yet
 * @param choices the windows he may open
 * @param current whom he called or serves; null when nobody is there
 * @param held who stepped aside for a moment
 * @param waiting those of his lines, by arrival
 * @param gone those who missed their call or fetch documents
 * @param lines where a person may be sent
 */
public record WindowView(
        @Nullable HallWindow window,
        List<HallWindow> choices,
        @Nullable Ticket current,
        List<Ticket> held,
        List<Ticket> waiting,
        List<Ticket> gone,
        List<Line> lines) {}
