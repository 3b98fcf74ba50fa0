package org.shubbak.oversight.web.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.shubbak.oversight.dashboard.Dashboard;
import org.shubbak.oversight.dashboard.Level;
import org.shubbak.oversight.dashboard.Place;
import org.shubbak.oversight.tally.Figures;

/** Makes the places of a level into the spots of its map. */
final class Maps {

    private Maps() {}

    static List<UnitMap> of(Dashboard board, Look look, boolean arabic) {
        List<Spot> spots = Stream.concat(
                        board.places().stream().map(place -> spot(place, Spot.Rank.MAIN, look, arabic)),
                        board.deeper().stream().map(place -> spot(place, Spot.Rank.SMALL, look, arabic)))
                .toList();
        if (spots.isEmpty()) {
            return List.of();
        }
        return board.level().kind() == Level.Kind.COUNTRY ? MapDrawing.ofCountry(spots) : MapDrawing.ofUnits(spots);
    }

    private static Spot spot(Place place, Spot.Rank rank, Look look, boolean arabic) {
        Figures figures = place.figures();
        return new Spot(
                ShortNames.of(place.level(), arabic),
                place.level(),
                place.connected() ? look.at(place.level()).href() : null,
                place.latitude(),
                place.longitude(),
                place.connected() ? rank : Spot.Rank.EMPTY,
                new Spot.Sum(
                        figures.flow().received(),
                        figures.open().all(),
                        figures.open().late()));
    }
}
