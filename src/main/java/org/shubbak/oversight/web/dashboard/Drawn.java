package org.shubbak.oversight.web.dashboard;

import java.util.List;
import org.shubbak.oversight.dashboard.Dashboard;
import org.shubbak.oversight.dashboard.Place;
import org.shubbak.oversight.dashboard.Row;

/**
 * A dashboard ready to be written: sorted, with its charts and its map drawn.
 *
 * @param rows the first ones of the chosen order, or all
 * @param hidden how many are not among them
 */
public record Drawn(
        Dashboard board,
        FlowChart flow,
        List<Bars<Row>> channels,
        List<UnitMap> maps,
        List<Place> places,
        List<Row> rows,
        int hidden) {

    private static final int FIRST_ROWS = 15;

    static Drawn of(Dashboard board, Look look, boolean arabic) {
        List<Row> rows = Sorting.read(look.value("rows")).sorted(board.rows(), Row::figures, row -> name(row, arabic));
        List<Row> shown = look.chosen().containsKey("all") ? rows : rows.subList(0, Math.min(FIRST_ROWS, rows.size()));
        return new Drawn(
                board,
                FlowChart.of(board.timeline()),
                Bars.of(board.channels(), row -> row.figures().flow().received()),
                Maps.of(board, look, arabic),
                Sorting.read(look.value("places")).sorted(board.places(), Place::figures, place -> name(place, arabic)),
                shown,
                rows.size() - shown.size());
    }

    private static String name(Row row, boolean arabic) {
        return arabic ? row.nameAr() : row.nameEn();
    }

    private static String name(Place place, boolean arabic) {
        return arabic ? place.level().nameAr() : place.level().nameEn();
    }
}
