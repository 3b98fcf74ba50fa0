package org.shubbak.oversight.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which numbers of linked tables are withheld (حجب الأرقام الصغيرة): the small ones, and as few others as keep the
 * small ones from being computed.
 *
 * <p>The sums that link the tables are the nodes of a graph and the numbers its edges: what flows into a node flows out of it.
 * Tables that agree with everything published differ from the true ones by cycles of withheld edges. So each small number gets
 * a cycle along which it could as well be {@link #FEWEST} more, with every other number of the cycle that much more or less
 * and none below zero; the cheapest cycle is chosen, and all of it is withheld. Whoever solves the equations is left with at
 * least {@link #FEWEST} + 1 values for every withheld number, those of the cycle included.
 */
final class Masking {

    /** Smaller numbers are withheld. */
    static final long FEWEST = 5;

    /**
     * One number of a table.
     *
     * @param from the sum that it is a part of on the one side
     * @param to and on the other
     * @param cost of withholding it
     */
    record Cell(int from, int to, long value, long cost) {

        /** A number whose loss counts as much as it is large. */
        static Cell of(int from, int to, long value) {
            return new Cell(from, to, value, value + 1);
        }
    }

    private final int nodes;
    private final List<Cell> cells;
    private final BitSet withheld = new BitSet();
    /** Per pair of nodes, the cells along which one may be changed from the one to the other, up or down. */
    private final List<List<List<Integer>>> steps = new ArrayList<>();

    private Masking(int nodes, List<Cell> cells) {
        this.nodes = nodes;
        this.cells = cells;
        for (int from = 0; from < nodes; from++) {
            List<List<Integer>> row = new ArrayList<>();
            for (int to = 0; to < nodes; to++) {
                row.add(new ArrayList<>());
            }
            steps.add(row);
        }
    }

    /**
     * @param nodes the sums are 0 to {@code nodes - 1}; at each, what flows in equals what flows out
     * @return the indices of the cells to withhold
     * @throws IllegalArgumentException when a small number stands in no cycle, so that nothing can hide it
     */
    static BitSet of(int nodes, List<Cell> cells) {
        Masking masking = new Masking(nodes, cells);
        masking.prepare();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).value() < FEWEST) {
                masking.hide(cell);
            }
        }
        return masking.withheld;
    }

    private void prepare() {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            steps.get(cell.from()).get(cell.to()).add(i);
            if (cell.value() >= FEWEST) {
                steps.get(cell.to()).get(cell.from()).add(i);
            } else {
                withheld.set(i);
            }
        }
        steps.forEach(row -> row.forEach(this::cheapestFirst));
    }

    private void cheapestFirst(List<Integer> between) {
        between.sort((one, other) -> Long.compare(cost(one), cost(other)));
    }

    private long cost(int cell) {
        return withheld.get(cell) ? 0 : cells.get(cell).cost();
    }

    private void hide(int small) {
        int[] way = cheapestWay(cells.get(small).to(), cells.get(small).from(), small);
        for (int cell : way) {
            if (!withheld.get(cell)) {
                withheld.set(cell);
                Cell hidden = cells.get(cell);
                cheapestFirst(steps.get(hidden.from()).get(hidden.to()));
                cheapestFirst(steps.get(hidden.to()).get(hidden.from()));
            }
        }
    }

    /** Dijkstra's way over the dense graph of the sums, without the cell itself. */
    private int[] cheapestWay(int start, int end, int without) {
        long[] far = new long[nodes];
        int[] before = new int[nodes];
        int[] by = new int[nodes];
        Arrays.fill(far, Long.MAX_VALUE);
        far[start] = 0;
        BitSet done = new BitSet(nodes);
        for (int at = start; at >= 0 && at != end; at = nearest(far, done)) {
            done.set(at);
            for (int next = 0; next < nodes; next++) {
                Integer step = cheapest(at, next, without);
                if (step != null && far[at] + cost(step) < far[next]) {
                    far[next] = far[at] + cost(step);
                    before[next] = at;
                    by[next] = step;
                }
            }
        }
        if (far[end] == Long.MAX_VALUE) {
            throw new IllegalArgumentException("Nothing can hide the number " + cells.get(without));
        }
        return walked(start, end, before, by);
    }

    private static int[] walked(int start, int end, int[] before, int[] by) {
        List<Integer> way = new ArrayList<>();
        for (int at = end; at != start; at = before[at]) {
            way.add(by[at]);
        }
        return way.stream().mapToInt(Integer::intValue).toArray();
    }

    private int nearest(long[] far, BitSet done) {
        int nearest = -1;
        for (int node = 0; node < nodes; node++) {
            if (!done.get(node) && far[node] < Long.MAX_VALUE && (nearest < 0 || far[node] < far[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private @Nullable Integer cheapest(int from, int to, int without) {
        return steps.get(from).get(to).stream()
                .filter(step -> step != without)
                .findFirst()
                .orElse(null);
    }
}
