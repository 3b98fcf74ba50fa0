package org.shubbak.queue.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map of hours and weekdays. */
public record Heat(List<HeatCell> cells) {

    /** The working week, from Sunday. */
    public static final List<Integer> WEEK = List.of(7, 1, 2, 3, 4);

    private static final int STEPS = 5;

    public Heat {
        cells = List.copyOf(cells);
    }

    public List<Integer> hours() {
        return cells.stream().map(HeatCell::hour).distinct().sorted().toList();
    }

    public @Nullable HeatCell at(int weekday, int hour) {
        return cells.stream()
                .filter(cell -> cell.weekday() == weekday && cell.hour() == hour)
                .findFirst()
                .orElse(null);
    }

    /** How dark a cell is, from 0 to 5, by its median wait. */
    public int byWait(HeatCell cell) {
        return step(waited(cell), cells.stream().mapToLong(Heat::waited).max().orElse(0));
    }

    /** How dark a cell is, from 0 to 5, by how many came. */
    public int byPeople(HeatCell cell) {
        return step(
                cell.people(), cells.stream().mapToLong(HeatCell::people).max().orElse(0));
    }

    private static long waited(HeatCell cell) {
        Long median = cell.medianMinutes();
        return median == null ? 0 : median;
    }

    private static int step(long value, long most) {
        return most == 0 ? 0 : (int) Math.ceilDiv(value * STEPS, most);
    }
}
