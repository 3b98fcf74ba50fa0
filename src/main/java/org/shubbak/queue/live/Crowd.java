package org.shubbak.queue.live;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shubbak.queue.hall.Hall;
import org.shubbak.queue.hall.HallWindow;
import org.shubbak.queue.hall.Line;
import org.shubbak.queue.order.FairOrder;
import org.shubbak.queue.order.Waiting;
import org.shubbak.queue.wait.Pace;
import org.shubbak.queue.wait.WaitRange;

/**
 * Everybody who waits in a hall (المنتظرون), in the order in which they are taken to have come, and the windows that call
 * them. Lines that share an open window are one crowd.
 */
public final class Crowd {

    /**
     * Where somebody stands.
     *
     * @param minutes how long it will probably take; null while no window calls from his line
     */
    public record Place(int ahead, @Nullable WaitRange minutes) {}

    private final Hall hall;
    private final List<HallWindow> open;
    private final List<Waiting> inOrder;
    private final Map<UUID, Waiting> byTicket = new HashMap<>();
    private final Map<Line.Kind, Pace> paces;
    private final Comparator<Waiting> order;
    /** Thousands of phones ask the same crowd again after every call. */
    private final Map<UUID, Place> known = new ConcurrentHashMap<>();

    Crowd(Hall hall, List<HallWindow> windows, List<Waiting> waiting, Map<Line.Kind, Pace> paces) {
        FairOrder fair = new FairOrder(hall.rules());
        this.hall = hall;
        this.open = windows.stream().filter(HallWindow::open).toList();
        this.order =
                Comparator.comparing((Waiting one) -> fair.effective(one, 0)).thenComparing(Comparator.naturalOrder());
        this.inOrder = waiting.stream().sorted(order).toList();
        this.paces = Map.copyOf(paces);
        inOrder.forEach(one -> byTicket.put(one.ticket(), one));
    }

    /** Where the holder of a ticket stands; null when he does not wait any more. */
    public @Nullable Place of(UUID ticket) {
        Waiting one = byTicket.get(ticket);
        return one == null ? null : known.computeIfAbsent(ticket, id -> place(one));
    }

    /** Where somebody would stand who took a ticket now. */
    public Place place(Waiting one) {
        Set<String> lines = sharing(one.line());
        int windows = (int) open.stream()
                .filter(window -> window.lines().stream().anyMatch(lines::contains))
                .count();
        int ahead = (int) inOrder.stream()
                .takeWhile(other -> order.compare(other, one) < 0)
                .filter(other -> lines.contains(other.line()))
                .count();
        Line.Kind kind = hall.line(one.line()).map(Line::kind).orElse(Line.Kind.INTAKE);
        Pace pace = paces.get(kind);
        return new Place(ahead, windows == 0 || pace == null ? null : WaitRange.of(ahead, windows, pace));
    }

    public int size() {
        return inOrder.size();
    }

    /** The line and all lines that share an open window with it, directly or over others. */
    private Set<String> sharing(String line) {
        Set<String> lines = new HashSet<>(Set.of(line));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (HallWindow window : open) {
                if (window.lines().stream().anyMatch(lines::contains)) {
                    grown |= lines.addAll(window.lines());
                }
            }
        }
        return lines;
    }
}
