package org.shubbak.oversight.web.dashboard;

import java.util.List;
import org.shubbak.oversight.dashboard.Dashboard;
import org.shubbak.oversight.dashboard.Place;
import org.shubbak.oversight.dashboard.Row;
import org.shubbak.oversight.tally.Age;

/**
 * A dashboard ready to be written: sorted, with its charts and its map drawn.
 *
 * @param services the first ones of the chosen order, or all
 * @param hidden how many services are not among them
 */
public record Drawn(
        Dashboard board,
        FlowChart flow,
        List<Bars<Age>> ages,
        List<Bars<Row>> channels,
        List<UnitMap> maps,
        List<Place> places,
        List<Row> sectors,
        List<Row> departments,
        List<Row> services,
        int hidden) {

    private static final int FIRST_SERVICES = 20;

    static Drawn of(Dashboard board, Look look, boolean arabic) {
        Sorting byService = Sorting.read(look.value("services"));
        List<Row> services = byService.sorted(board.services(), Row::figures, row -> name(row, arabic));
        List<Row> shown = look.chosen().containsKey("all")
                ? services
                : services.subList(0, Math.min(FIRST_SERVICES, services.size()));
        return new Drawn(
                board,
                FlowChart.of(board.timeline()),
                Bars.of(board.ages().reversed(), Age::requests),
                Bars.of(board.channels(), row -> row.figures().flow().received()),
                Maps.of(board, look, arabic),
                Sorting.read(look.value("places"))
                        .sorted(board.places(), Place::figures, place -> name(place, arabic)),
                sorted(board.sectors(), arabic),
                sorted(board.departments(), arabic),
                shown,
                services.size() - shown.size());
    }

    private static List<Row> sorted(List<Row> rows, boolean arabic) {
        return Sorting.RECEIVED.sorted(rows, Row::figures, row -> name(row, arabic));
    }

    private static String name(Row row, boolean arabic) {
        return arabic ? row.nameAr() : row.nameEn();
    }

    private static String name(Place place, boolean arabic) {
        return arabic ? place.level().nameAr() : place.level().nameEn();
    }
}
