package org.shubbak.oversight.opendata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.oversight.opendata.Masking.Cell;
import org.shubbak.oversight.opendata.MonthFigures.CentreSector;
import org.shubbak.oversight.opendata.MonthFigures.Governorate;
import org.shubbak.oversight.opendata.MonthFigures.Service;
import org.shubbak.oversight.tally.Flow;

/**
 * Which numbers of a month are withheld. The country's total flows into the services, from there by sectors into the
 * governorates, in each through its centres, and from the governorates back into the total: those are the sums that anybody
 * can make.
 */
final class MaskedMonth {

    private static final int TOTAL_OUT = 0;
    private static final int TOTAL_IN = 1;

    /** The total is withheld only where nothing else can hide a number. */
    private static final long COST_OF_TOTAL = 1_000_000_000_000L;

    private final MonthFigures figures;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<Measure, BitSet> withheld = new EnumMap<>(Measure.class);

    MaskedMonth(MonthFigures figures) {
        this.figures = figures;
        for (Measure measure : Measure.values()) {
            List<Cell> cells = cells(measure);
            withheld.put(measure, Masking.of(TOTAL_IN + 1 + nodes.size(), cells));
        }
    }

    MonthFigures figures() {
        return figures;
    }

    boolean totalShown(Measure measure) {
        return shown(measure, 0);
    }

    boolean governorateShown(Measure measure, int line) {
        return shown(measure, 1 + line);
    }

    boolean centreShown(Measure measure, int line) {
        return shown(measure, 1 + figures.governorates().size() + line);
    }

    boolean serviceShown(Measure measure, int line) {
        return shown(
                measure, 1 + figures.governorates().size() + figures.centres().size() + line);
    }

    private boolean shown(Measure measure, int cell) {
        return !withheld.getOrDefault(measure, new BitSet()).get(cell);
    }

    /** The total, then governorates, centres and services in their order. */
    private List<Cell> cells(Measure measure) {
        List<Cell> cells = new ArrayList<>();
        long total = measure.of(figures.total());
        cells.add(new Cell(TOTAL_IN, TOTAL_OUT, total, total + COST_OF_TOTAL));
        for (Governorate it : figures.governorates()) {
            cells.add(cell(governorate(it.code()), TOTAL_IN, it.flow(), measure));
        }
        for (CentreSector it : figures.centres()) {
            cells.add(cell(sector(it.sector()), governorate(it.governorate()), it.flow(), measure));
        }
        for (Service it : figures.services()) {
            cells.add(cell(TOTAL_OUT, sector(it.sector()), it.flow(), measure));
        }
        return cells;
    }

    private static Cell cell(int from, int to, Flow flow, Measure measure) {
        return Cell.of(from, to, measure.of(flow));
    }

    private int governorate(String code) {
        return node("g" + code);
    }

    private int sector(String code) {
        return node("s" + code);
    }

    private int node(String name) {
        int next = TOTAL_IN + 1 + nodes.size();
        return nodes.computeIfAbsent(name, unused -> next);
    }
}
