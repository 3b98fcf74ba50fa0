package org.shubbak.oversight.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts of hits and cases by stratum, of a person or of everybody. */
final class Sums {

    private static final class Cell {
        private int hits;
        private int tries;
    }

    private final Map<String, Cell> cells = new HashMap<>();

    void add(String stratum, boolean hit) {
        Cell cell = cells.computeIfAbsent(stratum, it -> new Cell());
        cell.tries++;
        cell.hits += hit ? 1 : 0;
    }

    Set<String> strata() {
        return cells.keySet();
    }

    int hits(String stratum) {
        Cell cell = cells.get(stratum);
        return cell == null ? 0 : cell.hits;
    }

    int tries(String stratum) {
        Cell cell = cells.get(stratum);
        return cell == null ? 0 : cell.tries;
    }

    /** How many cases lie in the strata of another one. */
    int within(Sums other) {
        return other.cells.keySet().stream().mapToInt(this::tries).sum();
    }

    /** One table a stratum that others share; the sums of everybody include these. */
    List<Stratum> beside(Sums everybody) {
        return beside(everybody, new Sums());
    }

    /** The same, with one of the others left out. */
    List<Stratum> beside(Sums everybody, Sums leftOut) {
        List<Stratum> tables = new ArrayList<>();
        cells.forEach((stratum, cell) -> {
            int all = everybody.tries(stratum) - leftOut.tries(stratum);
            if (all > cell.tries) {
                int hits = everybody.hits(stratum) - leftOut.hits(stratum);
                tables.add(new Stratum(cell.hits, cell.tries, hits, all));
            }
        });
        return tables;
    }
}
