package org.shubbak.oversight.web.dashboard;

import java.util.List;
import org.shubbak.oversight.dashboard.Dashboard;
import org.shubbak.oversight.dashboard.Row;

/**
 * A dashboard ready to be written: sorted, with its charts and its map drawn.
 *
 * @param rows in the chosen order
 * @param first how many of the rows a screen shows at once; paper shows all
 */
public record Drawn(
        Dashboard board,
        FlowChart flow,
        List<Bars<Row>> channels,
        List<UnitMap> maps,
        PlaceTable places,
        List<Row> rows,
        int first) {

    private static final int FIRST_ROWS = 15;

    static Drawn of(Dashboard board, Look look, boolean arabic) {
        List<Row> rows = Sorting.read(look.value("rows")).sorted(board.rows(), Row::figures, row -> name(row, arabic));
        return new Drawn(
                board,
                FlowChart.of(board.timeline()),
                Bars.of(board.channels(), row -> row.figures().flow().received()),
                Maps.of(board, look, arabic),
                PlaceTable.of(board, look, arabic),
                rows,
                look.chosen().containsKey("all") ? rows.size() : Math.min(FIRST_ROWS, rows.size()));
    }

    /** How many rows a screen leaves out. */
    public int hidden() {
        return rows.size() - first;
    }

    private static String name(Row row, boolean arabic) {
        return arabic ? row.nameAr() : row.nameEn();
    }
}
