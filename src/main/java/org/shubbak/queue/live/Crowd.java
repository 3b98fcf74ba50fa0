package org.shubbak.queue.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
 * them. Lines that share an open window are one crowd. Where all of them stand is counted once.
 */
public final class Crowd {

    /**
     * Where somebody stands.
     *
     * @param minutes how long it will probably take; null while no window calls from his line
     */
    public record Place(int ahead, @Nullable WaitRange minutes) {}

    /** Lines that share windows, directly or over others. */
    private record Shared(Set<String> lines, int windows) {}

    private record Ranked(Waiting one, Instant effective) implements Comparable<Ranked> {
        private static final Comparator<Ranked> ORDER =
                Comparator.comparing(Ranked::effective).thenComparing(Ranked::one);

        @Override
        public int compareTo(Ranked other) {
            return ORDER.compare(this, other);
        }
    }

    private record Counted(Waiting one, int ahead) {}

    private final Hall hall;
    private final List<List<String>> calling;
    private final Map<Line.Kind, Pace> paces;
    private final FairOrder fair;
    private final List<Ranked> inOrder;
    private final Map<String, Shared> sharing = new HashMap<>();
    private final Map<UUID, Counted> counted = new HashMap<>();

    /** @param calling the lines of each open window */
    Crowd(Hall hall, List<List<String>> calling, List<Waiting> waiting, Map<Line.Kind, Pace> paces) {
        this.hall = hall;
        this.calling = List.copyOf(calling);
        this.paces = Map.copyOf(paces);
        this.fair = new FairOrder(hall.rules());
        this.inOrder = waiting.stream().map(this::ranked).sorted().toList();
        count();
    }

    static List<List<String>> calling(List<HallWindow> windows) {
        return windows.stream().filter(HallWindow::open).map(HallWindow::lines).toList();
    }

    private Ranked ranked(Waiting one) {
        return new Ranked(one, fair.effective(one, 0));
    }

    private void count() {
        Map<Set<String>, Integer> passed = new HashMap<>();
        for (Ranked ranked : inOrder) {
            Set<String> lines = shared(ranked.one().line()).lines();
            int ahead = passed.merge(lines, 1, Integer::sum) - 1;
            counted.put(ranked.one().ticket(), new Counted(ranked.one(), ahead));
        }
    }

    /** Where the holder of a ticket stands; null when he does not wait. */
    public @Nullable Place of(UUID ticket) {
        Counted one = counted.get(ticket);
        return one == null ? null : place(one.one(), one.ahead());
    }

    /** Where somebody would stand who took a ticket now. */
    public Place place(Waiting one) {
        Ranked he = ranked(one);
        Set<String> lines = shared(one.line()).lines();
        int ahead = (int) inOrder.stream()
                .takeWhile(other -> other.compareTo(he) < 0)
                .filter(other -> lines.contains(other.one().line()))
                .count();
        return place(one, ahead);
    }

    private Place place(Waiting one, int ahead) {
        int windows = shared(one.line()).windows();
        Line.Kind kind = hall.line(one.line()).map(Line::kind).orElse(Line.Kind.INTAKE);
        Pace pace = paces.get(kind);
        return new Place(ahead, windows == 0 || pace == null ? null : WaitRange.of(ahead, windows, pace));
    }

    public int size() {
        return inOrder.size();
    }

    private Shared shared(String line) {
        return sharing.computeIfAbsent(line, this::sharing);
    }

    private Shared sharing(String line) {
        Set<String> lines = new HashSet<>(Set.of(line));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (List<String> window : calling) {
                if (window.stream().anyMatch(lines::contains)) {
                    grown |= lines.addAll(window);
                }
            }
        }
        int windows = (int) calling.stream()
                .filter(window -> window.stream().anyMatch(lines::contains))
                .count();
        return new Shared(Set.copyOf(lines), windows);
    }
}
